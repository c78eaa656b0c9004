/**
 * Finds rows of lines that begin with the same words, with or without a dash: `一年来，我们…`, `——这五年，我们…`. One such line is a sentence; several
 * are headings.
 */
import { addressesHearers } from '../../../src/chinese/salutation.ts';
import { CANDIDATE_RULES } from './candidates.rules.ts';
import type { Candidate } from './candidates.ts';
import { readLabel } from './labels.ts';
import type { Unit } from './unit.ts';
import { hasFigures, isIntroduction } from './wording.ts';

/** A row has at least this many lines. */
const LEAST_ROW = 3;
/** A line of more characters than this is a paragraph. */
const LONGEST_LINE = 72;

/**
 * Marks the candidates that stand in a row as headings, whatever each of them reads like by itself.
 * @param slots the candidate of each unit of the body, null if it has none
 */
export function completeRows(units: Unit[], slots: (Candidate | null)[]): (Candidate | null)[] {
  const rows = new Map<string, number[]>();
  let chapter = 0;
  slots.forEach((slot, index) => {
    if (slot?.fit && (slot.kind === 'chapter' || slot.kind === 'part')) chapter = index;
    const opening = slot && openingOf(slot, units[index + 1]);
    if (!opening) return;
    const key = `${chapter} ${opening}`;
    rows.set(key, [...(rows.get(key) ?? []), index]);
  });
  const inRow = new Set([...rows.values()].filter((row) => row.length >= LEAST_ROW).flat());
  return slots.map((slot, index) => (slot && inRow.has(index) ? { ...slot, fit: true, inRow: true } : slot));
}

/** The words with which a line of its own begins, up to its first comma, if the line may be the heading of the text after it; else empty. */
function openingOf({ kind, unit, title, titleText, decided }: Candidate, after: Unit | undefined): string {
  const isLine = (kind === 'own' || kind === 'dash') && unit.depth === 0 && !unit.glued && decided === undefined;
  if (!isLine || !after || title.setting !== 'line' || titleText.length > LONGEST_LINE) return '';
  if (!/^。?$/u.test(unit.text.slice(title.end, title.tailEnd)) || /[。；：！？]/u.test(titleText)) return '';
  if (addressesHearers(titleText) || hasFigures(titleText) || isIntroduction(titleText)) return '';
  if (after.text.length <= unit.text.length && !readLabel(after.text)) return '';
  return CANDIDATE_RULES.opening.pattern.exec(titleText)?.[0] ?? '';
}
