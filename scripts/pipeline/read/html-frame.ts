import { type Draft, isWritten, shownText } from './draft.ts';
import { NOTICES, TITLE_LINES } from './html.rules.ts';
import { SMALL } from './html-elements.ts';
import type { Scope } from './html-scope.ts';
import type { Page, PageLine } from './html-walk.ts';
import { LINE_RULES } from './lines.rules.ts';

/** The main element must hold at least this share of the page's prose. */
const MOST = 0.85;
/** A line of at least this many characters that has a full stop or the like is prose. */
const PROSE = 40;
const LONGEST_HEADING = 64;
const LONGEST_TITLE = 48;
/** A line of whose text at least this share is links belongs to navigation. */
const LINKED = 0.7;

const { heading, salutation: salutationRule, opening, sentence: sentenceRule, glossary } = LINE_RULES;
const { title: titleLine, ...TITLE_FACTS } = TITLE_LINES;

/** A sentence longer than this that was left out raises a doubt. */
const SHORT = 12;

/** The properties of a line by itself, without its neighbours. */
interface Said {
  text: string;
  prose: boolean;
  numbered: boolean;
  salutation: boolean;
  /** Whether it is a sentence, an entry of a glossary or its title. Such a line counts as text if it stands among text. */
  sentence: boolean;
  /** Whether the markup says that the line is a footnote. */
  note: boolean;
  /** Whether most of the line is links. */
  links: boolean;
  notice: boolean;
}

/** Tells which lines of a page are its frame, and which of them somebody should look at. */
export interface Framing {
  /** For each line, whether it belongs to the frame. */
  isFrame: boolean[];
  /** Lines that are left out and may be text, grouped with their neighbours. */
  leftOut: { line: number; count: number; words: string }[];
}

/** Separates the text of a page from the frame around it. */
export function framing({ lines, scopes }: Page): Framing {
  const said = lines.map(saidBy);
  const counts = countProse(lines, said);
  const main = mainScope(scopes, counts);
  if (!main) return { isFrame: lines.map(() => false), leftOut: [] };
  const around = ancestors(main);
  const groups = groupsOutside(scopes, main, around);
  const taken = takenGroups(lines, said, groups, main, around);
  const isText = lines.map((line, index) => belongs(line, said[index] as Said, groups, main, around, taken));
  const title = titleLines(lines, said, isText, groups, around);
  const isFrame = isText.map((own, index) => !own && !title.has(index));
  return { isFrame, leftOut: leftOut(lines, said, isFrame) };
}

function saidBy(line: PageLine): Said {
  const text = shownText(line).trim();
  const links = line.linked >= text.length * LINKED && text.length > 0;
  return {
    text,
    links,
    prose: !links && line.points.length >= PROSE && /[。！；]/u.test(text),
    numbered: !links && text.length <= LONGEST_HEADING && heading.pattern.test(text),
    sentence: !links && (sentenceRule.pattern.test(text) || glossary.pattern.test(text)),
    note: line.scope.note && text.length > 0,
    salutation: text.length <= LONGEST_TITLE && salutationRule.pattern.test(text),
    notice: NOTICES.some(({ pattern }) => pattern.test(text)),
  };
}

/** Counts the characters of prose whose nearest element is this one. Notices of the website do not count. */
function countProse(lines: PageLine[], said: Said[]): Map<Scope, number> {
  const counts = new Map<Scope, number>();
  lines.forEach(({ scope, points }, index) => {
    if (said[index]?.prose && !said[index]?.notice) counts.set(scope, (counts.get(scope) ?? 0) + points.length);
  });
  return counts;
}

/** The innermost element that holds nearly all prose of the page; null if there is no prose. */
function mainScope(scopes: Scope[], own: Map<Scope, number>): Scope | null {
  const counts = new Map(own);
  for (let index = scopes.length - 1; index > 0; index -= 1) {
    const scope = scopes[index] as Scope;
    const count = counts.get(scope) ?? 0;
    if (count > 0 && scope.parent) counts.set(scope.parent, (counts.get(scope.parent) ?? 0) + count);
  }
  const all = counts.get(scopes[0] as Scope) ?? 0;
  if (all === 0) return null;
  return scopes.findLast((scope) => (counts.get(scope) ?? 0) >= all * MOST && !SMALL.has(scope.name)) ?? null;
}

function ancestors(main: Scope): Set<Scope> {
  const found = new Set<Scope>();
  for (let scope: Scope | null = main.parent; scope; scope = scope.parent) found.add(scope);
  return found;
}

/** For each element outside the main element: the outermost element around it that does not also contain the main element. */
function groupsOutside(scopes: Scope[], main: Scope, around: Set<Scope>): Map<Scope, Scope> {
  const groups = new Map<Scope, Scope>();
  for (const scope of scopes) {
    if (scope === main || around.has(scope) || !scope.parent) continue;
    if (around.has(scope.parent)) groups.set(scope, scope);
    else {
      const group = groups.get(scope.parent);
      if (group) groups.set(scope, group);
    }
  }
  return groups;
}

/**
 * Whether a line is in a frame inside or beside the main element. Frames around the main element do not count, because some pages are one `<form>` as
 * a whole.
 */
function inFrame({ scope }: PageLine, around: Set<Scope>, main: Scope, least: 'any' | 'sure'): boolean {
  const { frame, sure } = scope;
  if (!frame || frame === main || around.has(frame)) return false;
  return least === 'any' || sure;
}

/**
 * Finds the groups beside the main element that hold text of the report: its opening before the main element, a last chapter or a glossary after it.
 */
function takenGroups(
  lines: PageLine[],
  said: Said[],
  groups: Map<Scope, Scope>,
  main: Scope,
  around: Set<Scope>,
): Set<Scope> {
  const start = lines.findIndex(({ scope }) => isInside(scope, groups, main, around));
  const votes = new Map<Scope, Vote>();
  lines.forEach((line, index) => {
    const group = groups.get(line.scope);
    if (!group || inFrame(line, around, main, 'sure')) return;
    const { text, prose, numbered, salutation, sentence, note, notice, links } = said[index] as Said;
    const vote = votes.get(group) ?? { ...NO_VOTE, before: index < start };
    if (links) vote.links += text.length;
    else if (prose || numbered || salutation || sentence || note) vote.text += text.length;
    vote.heads ||= salutation || numbered;
    vote.opens ||= prose && opening.pattern.test(text);
    vote.framed ||= inFrame(line, around, main, 'any');
    vote.notice ||= notice && prose;
    votes.set(group, vote);
  });
  return new Set([...votes].filter(([, vote]) => isReport(vote)).map(([group]) => group));
}

/** What the lines of a group say together. */
interface Vote {
  /** Characters of prose and headings, and of links. */
  text: number;
  links: number;
  /** A numbered heading or the salutation is among them. */
  heads: boolean;
  /** A sentence opens a report. */
  opens: boolean;
  /** They stand before the main element. */
  before: boolean;
  /** They stand in an element that should hold the frame of the page. */
  framed: boolean;
  notice: boolean;
}

const NO_VOTE: Vote = {
  text: 0,
  links: 0,
  heads: false,
  opens: false,
  before: false,
  framed: false,
  notice: false,
};

function isReport({ text, links, heads, opens, before, framed, notice }: Vote): boolean {
  return text > links && !notice && (heads || (!framed && (opens || !before)));
}

function isInside(scope: Scope, groups: Map<Scope, Scope>, main: Scope, around: Set<Scope>): boolean {
  return scope === main || (!groups.has(scope) && !around.has(scope));
}

function belongs(
  line: PageLine,
  { text, prose, numbered, salutation, links, note, notice }: Said,
  groups: Map<Scope, Scope>,
  main: Scope,
  around: Set<Scope>,
  taken: Set<Scope>,
): boolean {
  const evident = (prose || numbered || salutation || note) && !notice;
  if (note) return true;
  if (inFrame(line, around, main, evident ? 'sure' : 'any')) return false;
  const group = groups.get(line.scope);
  if (group) return taken.has(group) && (evident || !links);
  // The line stands directly beside the main element, in no other element.
  if (around.has(line.scope)) return evident;
  return evident || !links || text.length > LONGEST_TITLE;
}

/** Finds title, date and speaker that stand above the text: the last title above it, if the text has none, and the facts that are missing in it. */
function titleLines(
  lines: PageLine[],
  said: Said[],
  isText: boolean[],
  groups: Map<Scope, Scope>,
  around: Set<Scope>,
): Set<number> {
  const found = new Set<number>();
  const first = isText.indexOf(true);
  const begins = said.findIndex(
    ({ prose, numbered, salutation }, index) => isText[index] && (prose || numbered || salutation),
  );
  const own = said.slice(first, Math.max(first, begins)).filter((_, index) => isText[first + index]);
  const groupOf = (index: number): Scope | undefined => groups.get((lines[index] as PageLine).scope);
  // What the site names `top` may hold the title block: no frame of a site names a meeting.
  const above = said.slice(0, Math.max(0, first));
  const heads = new Set(above.flatMap((line, index) => (namesMeeting(line) && groupOf(index)) || []));
  const may = (index: number): boolean => {
    const { scope } = lines[index] as PageLine;
    const group = groupOf(index);
    const framed = scope.sure && group !== undefined && !heads.has(group) && !around.has(scope);
    return isShortText(said[index] as Said) && !framed;
  };
  const isTitle = (index: number): boolean => titleLine.pattern.test(said[index]?.text ?? '') && may(index);
  const titles = [...lines.keys()].filter((index) => index < first && isTitle(index));
  const head = titles.findLast((index) => (lines[index]?.layout.headingDepth ?? 0) > 0) ?? titles.at(-1);
  if (!own.some(({ text }) => titleLine.pattern.test(text)) && head !== undefined) found.add(head);
  for (const { pattern: fact } of Object.values(TITLE_FACTS)) {
    if (own.some(({ text }) => fact.test(text))) continue;
    const index = said.findLastIndex(({ text }, at) => at < first && fact.test(text) && may(at));
    if (index >= 0) found.add(index);
  }
  return found;
}

/** Whether a line may belong to a title block: it has no links and is not too long. */
const isShortText = ({ text, links }: Said): boolean => !links && text.length <= LONGEST_TITLE;

const namesMeeting = (line: Said): boolean => isShortText(line) && TITLE_FACTS.meeting.pattern.test(line.text);

function leftOut(lines: Draft[], said: Said[], isFrame: boolean[]): Framing['leftOut'] {
  const kept = new Set(said.filter((_, index) => !isFrame[index]).map(({ text }) => text));
  const found: Framing['leftOut'] = [];
  let last = -2;
  lines.forEach((line, index) => {
    const own = said[index] as Said;
    const { text, prose, numbered, sentence, note, notice } = own;
    const textual = prose || numbered || note || namesMeeting(own) || (sentence && text.length > SHORT);
    if (!isFrame[index] || !textual || notice || kept.has(text) || !isWritten(line)) return;
    const group = found.at(-1);
    if (group && index - last <= 2) group.count += text.length;
    else found.push({ line: index, count: text.length, words: text.slice(0, 16) });
    last = index;
  });
  return found;
}
