import { addressesHearers } from '../../../src/chinese/salutation.ts';
import { CANDIDATE_RULES } from './candidates.rules.ts';
import { type Label, readLabel, spacedLabel } from './labels.ts';
import { withoutMarkers } from './note-links.ts';
import { type Title, titleOf } from './titles.ts';
import type { Unit } from './unit.ts';
import { hasFigures, isIntroduction, isStatement, opensLikeSentence } from './wording.ts';

/** What could make a unit a heading: its printed mark, a line of its own, or its first sentence. */
export type Kind = Label['kind'] | 'own' | 'lead';

export interface Candidate {
  unit: Unit;
  label: Label | null;
  title: Title;
  titleText: string;
  kind: Kind;
  /** Set in bold, or in a heading of the markup. */
  marked: boolean;
  /** Characters that follow the title in the same line. */
  body: number;
  /** Whether it reads like a heading by itself; its siblings may still overrule that. */
  fit: boolean;
}

/** The longest title of each kind, run-in and on its own line, and the least text that must follow a run-in one, in characters. */
const LENGTHS: Record<Kind, { runIn: number; line: number; body: number }> = {
  part: { runIn: 40, line: 60, body: 1 },
  chapter: { runIn: 50, line: 64, body: 1 },
  section: { runIn: 80, line: 96, body: 1 },
  item: { runIn: 44, line: 50, body: 6 },
  parenItem: { runIn: 30, line: 36, body: 10 },
  circled: { runIn: 0, line: 0, body: 0 },
  dash: { runIn: 50, line: 45, body: 8 },
  firstly: { runIn: 32, line: 40, body: 20 },
  ordinal: { runIn: 32, line: 50, body: 20 },
  bracket: { runIn: 0, line: 0, body: 0 },
  noteMark: { runIn: 0, line: 0, body: 0 },
  own: { runIn: 0, line: 34, body: 0 },
  lead: { runIn: 24, line: 0, body: 8 },
};

/** The longest title that is set in bold or in a heading of the markup: its type face is evidence enough. */
const MARKED_LENGTH = 92;

/** A unit of the body as a possible heading; null for what cannot be one. `before` and `after` are its neighbours. */
export function candidateOf(unit: Unit, before: Unit | undefined, after: Unit | undefined): Candidate | null {
  const label = readLabel(unit.text) ?? spacedLabel(unit);
  const title = titleOf(unit, label);
  if (!title || title.end <= title.start) return null;
  const titleText = unit.text.slice(title.start, title.end);
  const length = withoutMarkers(titleText).length;
  const onLine = title.setting === 'line';
  const kind: Kind = label ? label.kind : onLine ? 'own' : 'lead';
  const marked = unit.depth > 0 || (unit.bold > 0 && unit.bold >= title.end - 1);
  const body = unit.text.length - title.tailEnd;
  const limits = LENGTHS[kind];
  const limit = onLine ? limits.line : limits.runIn;
  const most = marked && limit > 0 ? Math.max(limit, unit.depth > 0 ? 2 * MARKED_LENGTH : MARKED_LENGTH) : limit;
  let fit = length >= 2 && length <= most;
  if (!onLine && body < limits.body) fit = false;
  const candidate = { unit, label, title, titleText, kind, marked, body, fit };
  return { ...candidate, fit: fit && TESTS[kind](candidate, before, after) };
}

type Test = (candidate: Candidate, before: Unit | undefined, after: Unit | undefined) => boolean;

const always: Test = () => true;

/** Whether a labelled line is more than an item of a list: it neither ends like one nor states figures in a whole sentence. */
const notListItem: Test = ({ unit, title, titleText, marked }) => {
  const tail = unit.text.slice(title.end, title.tailEnd);
  if (title.setting !== 'line' || unit.depth > 0) return true;
  return !(/[；;，]/u.test(tail) || (tail === '。' && (hasFigures(titleText) || (titleText.length > 40 && !marked))));
};

/** Whether a line is no item of a list, which ends in a semicolon; the title of a section may be a whole sentence. */
const notSeparated: Test = ({ unit, title, titleText }) =>
  !/[；;，]/u.test(unit.text.slice(title.end, title.tailEnd)) && !titleText.includes('；');

const topicTitle: Test = (c, before, after) => notListItem(c, before, after) && (c.marked || !hasFigures(c.titleText));

const TESTS: Record<Kind, Test> = {
  part: always,
  chapter: notListItem,
  section: notSeparated,
  item: topicTitle,
  parenItem: topicTitle,
  circled: () => false,
  dash: (c, b, a) =>
    topicTitle(c, b, a) &&
    !CANDIDATE_RULES.meeting.pattern.test(c.titleText) &&
    (c.title.setting !== 'line' || standsAlone(b, a)),
  firstly: topicTitle,
  ordinal: topicTitle,
  bracket: () => false,
  noteMark: () => false,
  own: (c, b, a) => isOwnLineTitle(c, b, a),
  lead: (c) => isLead(c),
};

/** Whether a dash on a line of its own opens a section: it has no other dash beside it, as an item of a list has. */
function standsAlone(before: Unit | undefined, after: Unit | undefined): boolean {
  const isDash = (unit: Unit | undefined) => unit !== undefined && readLabel(unit.text)?.kind === 'dash';
  return after !== undefined && !isDash(before) && !isDash(after);
}

function speaksToHearers(text: string): boolean {
  return addressesHearers(text) || CANDIDATE_RULES.thanks.pattern.test(text);
}

/** A sentence in bold that is longer than this and has its full stop guides what follows and heads nothing. */
const FULL_SENTENCE = 40;

/** Whether a line of its own is a title, and neither the end of a broken line nor an introduction. */
function isOwnLineTitle(
  { unit, title, titleText, marked }: Candidate,
  before: Unit | undefined,
  after: Unit | undefined,
): boolean {
  if (unit.glued || !after || speaksToHearers(titleText)) return false;
  const tail = unit.text.slice(title.end, title.tailEnd);
  if (tail !== '' && !(marked && tail === '。')) return false;
  if (unit.depth > 0) return true;
  if (isIntroduction(titleText) || (tail === '。' && titleText.length > FULL_SENTENCE)) return false;
  if (/[，、；：。！？）]$/u.test(titleText) && !marked) return false;
  if (marked) return unit.bold >= unit.text.length - 1;
  if (/[。；]/u.test(titleText) || hasFigures(titleText) || isStatement(titleText)) return false;
  if (before && before.text.length > 30 && CANDIDATE_RULES.unclosed.pattern.test(before.text)) return false;
  return (
    !CANDIDATE_RULES.goesOn.pattern.test(after.text) && titleText.length >= 4 && /[\u4e00-\u9fff]{3}/u.test(titleText)
  );
}

/** Whether a first sentence announces a topic. A paragraph that calls on everyone closes a part and has none. */
function isLead({ unit, titleText, title, marked }: Candidate): boolean {
  const text = withoutMarkers(titleText);
  if (marked && title.setting === 'bold') return !speaksToHearers(text) && !/[：:]/u.test(text) && text.length >= 3;
  if (text.length < 4 || opensLikeSentence(text) || isStatement(text) || hasFigures(text)) return false;
  if (/：$/u.test(unit.text) || CANDIDATE_RULES.call.pattern.test(unit.text.slice(title.tailEnd))) return false;
  return !/[：；！？]/u.test(text) && !/[，、]$/u.test(text);
}
