import { withoutMarkers } from '../../../src/chinese/note-markers.ts';
import { addressesHearers } from '../../../src/chinese/salutation.ts';
import { CANDIDATE_RULES } from './candidates.rules.ts';
import { type Label, readLabel, spacedLabel } from './labels.ts';
import { decidedTitle, type Title, titleOf } from './titles.ts';
import type { Unit } from './unit.ts';
import { hasFigures, isIntroduction, isStatement, opensLikeSentence } from './wording.ts';

/**
 * The reason why a unit may be a heading: the kind of its printed mark, a line of its own (`own`), or a first sentence that may be a title (`lead`).
 */
export type Kind = Label['kind'] | 'own' | 'lead';

export interface Candidate {
  unit: Unit;
  label: Label | null;
  title: Title;
  titleText: string;
  kind: Kind;
  /** Whether it is bold, or in a heading of the markup. */
  marked: boolean;
  /** Number of characters after the title in the same unit. */
  body: number;
  /** Whether it reads like a heading by itself. The other candidates of its row may still change the decision. */
  fit: boolean;
  /** Whether it is one of several lines of their own that begin with the same words (`rows.ts`). Such lines are sections and no chapters. */
  inRow?: boolean;
  /** The level that an editor decided, 0 if it is no heading; undefined if nothing was decided. */
  decided?: 0 | 1 | 2 | 3;
}

/**
 * Limits for each kind in characters: the longest title before text in the same line (`runIn`), the longest title on a line of its own (`line`), and
 * the least text that must follow a run-in title (`body`).
 */
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

/** The longest title that is bold or in a heading of the markup. It may be long, because its type face is evidence enough. */
const MARKED_LENGTH = 92;

/** Examines a unit of the body as a possible heading. `before` and `after` are its neighbours. Null if it cannot be a heading. */
export function candidateOf(unit: Unit, before: Unit | undefined, after: Unit | undefined): Candidate | null {
  const { ruling } = unit.source;
  const label = readLabel(unit.text) ?? spacedLabel(unit);
  const title = ruling?.as === 'heading' ? decidedTitle(unit, label, ruling.end) : titleOf(unit, label);
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
  if ((!onLine && body < limits.body) || unit.joins.has(title.tailEnd)) fit = false;
  const candidate = { unit, label, title, titleText, kind, marked, body, fit };
  if (ruling?.as === 'heading') return { ...candidate, fit: true, decided: ruling.level };
  if (ruling?.as === 'prose') return { ...candidate, fit: false, decided: 0 };
  return { ...candidate, fit: fit && TESTS[kind](candidate, before, after) };
}

type Test = (candidate: Candidate, before: Unit | undefined, after: Unit | undefined) => boolean;

const always: Test = () => true;

/** Whether a labelled line is more than an item of a list. An item ends with a semicolon or comma, or is a whole sentence with figures. */
const notListItem: Test = ({ unit, title, titleText, marked }) => {
  const tail = unit.text.slice(title.end, title.tailEnd);
  if (title.setting !== 'line' || unit.depth > 0) return true;
  return !(/[；;，]/u.test(tail) || (tail === '。' && (hasFigures(titleText) || (titleText.length > 40 && !marked))));
};

/**
 * Whether a line can be the title of a section. A semicolon in it, or a semicolon or comma behind it, shows an item of a list; a full stop shows
 * nothing, because such a title may be a whole sentence.
 */
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

/** Whether a dash on a line of its own begins a section. So it does if no neighbour begins with a dash; in a list, neighbours do. */
function standsAlone(before: Unit | undefined, after: Unit | undefined): boolean {
  const isDash = (unit: Unit | undefined) => unit !== undefined && readLabel(unit.text)?.kind === 'dash';
  return after !== undefined && !isDash(before) && !isDash(after);
}

function speaksToHearers(text: string): boolean {
  return addressesHearers(text) || CANDIDATE_RULES.thanks.pattern.test(text);
}

/** A bold sentence with more characters than this and a full stop introduces the text after it and is no heading. */
const FULL_SENTENCE = 40;

/** Whether a line of its own is a title, and neither the end of a broken line nor an introduction to the text after it. */
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

/** Whether a first sentence is the title of its paragraph. A paragraph that calls on everyone to act closes a part and has no title. */
function isLead({ unit, titleText, title, marked }: Candidate): boolean {
  const text = withoutMarkers(titleText);
  if (marked && title.setting === 'bold') return !speaksToHearers(text) && !/[：:]/u.test(text) && text.length >= 3;
  if (text.length < 4 || opensLikeSentence(text) || isStatement(text) || hasFigures(text)) return false;
  if (/：$/u.test(unit.text) || CANDIDATE_RULES.call.pattern.test(unit.text.slice(title.tailEnd))) return false;
  return !/[：；！？]/u.test(text) && !/[，、]$/u.test(text);
}
