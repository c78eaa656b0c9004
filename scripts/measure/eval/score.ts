import { normalise } from '../../../src/chinese/normalise.ts';
import { firstReferences } from '../../../src/model/note-links.ts';
import type { SourceLine } from '../../pipeline/read/source.ts';
import type { Draft, DraftBlock, Facts, Passage } from '../../pipeline/types.ts';
import type { FactName, TrueHeading, Truth } from './truth.ts';

/** How many items were found rightly (`hit`), not found (`miss`), or found where there is none (`extra`). */
export interface Count {
  hit: number;
  miss: number;
  extra: number;
}

export const MEASURES = [
  'level 1',
  'level 2',
  'level 3',
  'facts',
  'joins',
  'furniture',
  'appendix',
  'clean text',
  'figures',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Score = Record<Measure, Count>;

/** The results of the program for a report, as far as they are scored. */
export interface Outcome {
  lines: SourceLine[];
  passages: Passage[];
  draft: Draft & Facts;
}

export interface Scored {
  score: Score;
  /** A line for each thing that was missed or invented. */
  faults: string[];
}

function emptyScore(): Score {
  return Object.fromEntries(MEASURES.map((name) => [name, { hit: 0, miss: 0, extra: 0 }])) as Score;
}

/** The score of a file that could not be read. */
export function unread(why: string): Scored {
  return { score: emptyScore(), faults: [`not read: ${why}`] };
}

/** Compares what the program found with what a careful reader wrote down. */
export function scoreReport(truth: Truth, outcome: Outcome): Scored {
  const score = emptyScore();
  const faults: string[] = [];
  scoreHeadings(truth, outcome, score, faults);
  scoreFacts(truth, outcome, score.facts, faults);
  scoreJoins(truth, outcome, score.joins, faults);
  scoreFurniture(truth, outcome, score.furniture, faults);
  scoreAppendix(truth, outcome, score.appendix, faults);
  scoreCleanText(truth, outcome, score['clean text'], faults);
  return { score, faults };
}

/** A title without the marks of notes, which a program may keep or drop. */
function bare(text: string): string {
  return normalise(text).text.replace(/\[\d+\]/gu, '');
}

function scoreHeadings(truth: Truth, { passages, draft }: Outcome, score: Score, faults: string[]): void {
  const left = new Set(draft.blocks.filter((block) => block.type === 'heading'));
  const take = ([level, label, text, line]: TrueHeading, anyLevel: boolean): DraftBlock | undefined => {
    const found = [...left].find(
      (block) =>
        (anyLevel || block.level === level) &&
        bare(block.text) === bare(text) &&
        bare(block.label) === bare(label) &&
        (line === undefined || linesOf(passages[block.passage]).includes(line)),
    );
    if (found) left.delete(found);
    return found;
  };
  for (const heading of truth.headings) {
    const count = score[`level ${heading[0]}` as Measure];
    if (take(heading, false)) count.hit++;
    else {
      count.miss++;
      faults.push(`missed heading ${heading.join(' ')}`);
    }
  }
  for (const heading of truth.optional) take(heading, true);
  for (const { level, label, text } of left) {
    score[`level ${level}` as Measure].extra++;
    faults.push(`invented heading ${level} ${label} ${text}`);
  }
}

function linesOf(passage: Passage | undefined): number[] {
  return passage?.at.map(([line]) => line) ?? [];
}

function scoreFacts({ facts }: Truth, { draft }: Outcome, count: Count, faults: string[]): void {
  for (const [name, value] of Object.entries(facts ?? {})) {
    const found = draft[name as FactName]?.value ?? null;
    if (found === value) count.hit += value === null ? 0 : 1;
    else {
      if (value === null) count.extra++;
      else count.miss++;
      faults.push(`${name} is ${value}, found ${found}`);
    }
  }
}

function scoreJoins({ joins }: Truth, { passages }: Outcome, count: Count, faults: string[]): void {
  for (const join of joins) {
    const together = passages.some((passage) => join.every((line) => linesOf(passage).includes(line)));
    if (together) count.hit++;
    else {
      count.miss++;
      faults.push(`lines ${join.join('+')} are one paragraph`);
    }
  }
}

/**
 * If the truth lists no furniture, it says nothing about it and nothing is scored. Otherwise text of the report that is taken for furniture counts as
 * invented.
 */
function scoreFurniture({ furniture }: Truth, { lines }: Outcome, count: Count, faults: string[]): void {
  const isCut = (number: number, start?: number, end?: number): boolean => {
    const line = lines[number - 1];
    if (!line) return false;
    const from = start ?? 0;
    const to = end ?? line.points.length;
    return line.points.every(
      (point, i) => i < from || i >= to || /\s/u.test(point) || line.cuts.some((cut) => cut.start <= i && i < cut.end),
    );
  };
  for (const [number = 0, start, end] of furniture) {
    if (isCut(number, start, end)) count.hit++;
    else {
      count.miss++;
      faults.push(`line ${number} is furniture`);
    }
  }
  if (furniture.length === 0) return;
  const known = new Set(furniture.map(([number]) => number));
  for (const { number, cuts } of lines) {
    if (known.has(number) || !cuts.some((cut) => cut.kind === 'furniture')) continue;
    count.extra++;
    faults.push(`line ${number} is no furniture`);
  }
}

/**
 * A glossary counts as found if nine tenths of its entries became notes, and at most a tenth as many lines outside it did. An annex counts as found
 * if none of its lines became a heading.
 */
function scoreAppendix(
  { notes, annexes, facts }: Truth,
  { passages, draft }: Outcome,
  count: Count,
  faults: string[],
): void {
  if (!facts) return;
  const lineOf = (block: DraftBlock): number => linesOf(passages[block.passage])[0] ?? 0;
  const found = draft.blocks.filter((block) => block.type === 'note').map(lineOf);
  if (notes) {
    const inside = found.filter((line) => line >= notes.first && line <= notes.last).length;
    const right = inside >= notes.items * 0.9 && found.length - inside <= notes.items * 0.1;
    if (right) count.hit++;
    else {
      count.miss++;
      faults.push(
        `glossary of ${notes.items} at ${notes.first}-${notes.last}, found ${inside} of it, ${found.length} in all`,
      );
    }
    if (notes.marked) {
      if (firstReferences(draft.blocks).size > 0) count.hit++;
      else {
        count.miss++;
        faults.push('markers of notes are not linked');
      }
    }
  } else if (found.length > 0) {
    count.extra++;
    faults.push(`no glossary, found ${found.length} notes`);
  }
  for (const [first, last] of annexes) {
    const body = draft.blocks.filter(
      (block) => block.type === 'heading' && lineOf(block) >= first && lineOf(block) <= last,
    );
    if (body.length === 0) count.hit++;
    else {
      count.miss++;
      faults.push(`annex at ${first}-${last} has headings`);
    }
  }
}

function scoreCleanText({ clean }: Truth, { draft }: Outcome, count: Count, faults: string[]): void {
  if (clean === undefined) return;
  const text = draft.blocks.map(({ label, text, tail }) => label + text + tail).join('');
  const wanted = clean.replaceAll('\n', '');
  if (text === wanted) count.hit++;
  else {
    count.miss++;
    const at = [...wanted].findIndex((char, i) => char !== [...text][i]);
    faults.push(`clean text differs at character ${at}: ${wanted.slice(at, at + 20)} / ${text.slice(at, at + 20)}`);
  }
}
