import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { UNPRINTED } from '../../../src/chinese/normalise.rules.ts';
import { type Cut, type LineLayout, PLAIN, type SourceLine } from './source.ts';

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead title tr ul'.split(
    ' ',
  ),
);
/** Elements whose content no reader sees: it counts as markup. */
const UNSEEN = new Set('head script style template noscript svg math iframe object select textarea'.split(' '));
/** Elements that hold the page's frame, never its text. */
const FRAME = new Set('nav footer aside button form'.split(' '));
/** Share of the page's prose that the element with the text must hold. */
const MOST = 0.85;
/** A line this long with a full stop is prose. */
const PROSE = 40;

/** A line while it is being gathered. */
interface Draft {
  text: string[];
  bold: [number, number][];
  layout: Partial<LineLayout>;
  /** Elements around it, outermost first. */
  inside: Tree.Element[];
}

/** The lines of text of a page, how many characters of white space went, and what of the page is its frame. */
export interface Extracted {
  lines: SourceLine[];
  whitespace: number;
}

/** How the text of a text node is to be read: HTML folds white space, Word does not. */
type ReadText = (value: string, atLineStart: boolean) => string;

/** White space as HTML reads it: a run is one space, none at the start of a line. Ideographic and no-break spaces are text. */
export const foldSpace: ReadText = (value, atLineStart) => {
  const folded = value.replace(/[ \t\n\r\f]+/gu, ' ');
  return atLineStart ? folded.replace(/^ /u, '') : folded;
};

/** White space as it stands. */
export const keepSpace: ReadText = (value) => value;

/** Takes the text of an HTML page apart into lines: one per block element or `<br>`, table rows as cells joined by a tab. */
export function htmlLines(html: string, readText: ReadText): Extracted {
  const drafts: Draft[] = [];
  const state: State = { drafts, whitespace: 0, current: null };
  walk(parse(html), [], false, state, readText);
  const written = drafts.filter(
    (draft) => readText === keepSpace || draft.text.some((char) => !UNPRINTED.space.pattern.test(char)),
  );
  const dropped = drafts.filter((draft) => !written.includes(draft)).flatMap((draft) => draft.text).length;
  const main = readText === foldSpace ? mainElement(written) : null;
  const lines = written.map((draft, index) => lineOf(draft, index, written.length));
  if (main) cutFrame(lines, written, main);
  return { lines, whitespace: state.whitespace + dropped };
}

interface State {
  drafts: Draft[];
  current: Draft | null;
  whitespace: number;
}

function walk(node: Tree.Node, inside: Tree.Element[], bold: boolean, state: State, readText: ReadText): void {
  if (node.nodeName === '#text') {
    addText((node as Tree.TextNode).value, inside, bold, state, readText);
    return;
  }
  if (!('childNodes' in node)) return;
  const element = 'tagName' in node ? node : null;
  const name = element?.tagName ?? '';
  if (UNSEEN.has(name)) return;
  if (name === 'br' && !inCell(inside)) state.current = null;
  const breaks = BLOCKS.has(name) && !inCell(inside);
  if (breaks) state.current = null;
  // Word's empty paragraphs are lines too.
  if (breaks && element && readText === keepSpace && /^(?:p|h\d)$/u.test(name)) open(state, [...inside, element]);
  if ((name === 'td' || name === 'th') && state.current) state.current.text.push('\t');
  const around = element ? [...inside, element] : inside;
  const strong =
    bold || name === 'b' || name === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/u.test(attribute(element, 'style'));
  for (const child of node.childNodes) walk(child, around, strong, state, readText);
  if (breaks) state.current = null;
}

function inCell(inside: Tree.Element[]): boolean {
  return inside.some(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function addText(value: string, inside: Tree.Element[], bold: boolean, state: State, readText: ReadText): void {
  const atStart = state.current === null || /[ \t]$/u.test(state.current.text.at(-1) ?? ' ');
  const text = readText(value, atStart);
  state.whitespace += Array.from(value).length - Array.from(text).length;
  if (text === '') return;
  const line = state.current ?? open(state, inside);
  const start = line.text.length;
  line.text.push(...text);
  if (bold) line.bold.push([start, line.text.length]);
}

function open(state: State, inside: Tree.Element[]): Draft {
  const names = inside.map(({ tagName }) => tagName);
  const heading = names.findLast((name) => /^h[1-6]$/u.test(name));
  const layout = {
    headingDepth: heading ? Number(heading.slice(1)) : 0,
    listItem: names.includes('li'),
    ...(names.includes('tr') ? { rows: [[]] } : {}),
  };
  state.current = { text: [], bold: [], layout, inside };
  state.drafts.push(state.current);
  return state.current;
}

function attribute(element: Tree.Element | null, name: string): string {
  return element?.attrs.find((attr) => attr.name === name)?.value ?? '';
}

function lineOf({ text, bold, layout }: Draft, index: number, count: number): SourceLine {
  const cuts: Cut[] = [];
  if (layout.rows) {
    text.forEach((char, start) => {
      if (char === '\t') cuts.push({ start, end: start + 1, kind: 'markup', reason: 'table' });
    });
  }
  return {
    number: index + 1,
    points: text,
    end: index + 1 < count ? 1 : 0,
    cuts,
    layout: { ...PLAIN, ...layout, bold },
  };
}

/** The innermost element that holds nearly all of the page's prose. */
function mainElement(drafts: Draft[]): Tree.Element | null {
  const held = new Map<Tree.Element, number>();
  let all = 0;
  for (const { text, inside } of drafts) {
    if (text.length < PROSE || !text.includes('。')) continue;
    all += text.length;
    for (const element of inside) held.set(element, (held.get(element) ?? 0) + text.length);
  }
  const most = [...held].filter(([, count]) => count >= all * MOST).map(([element]) => element);
  return most.findLast((element) => !/^(?:p|span|font|strong|b)$/u.test(element.tagName)) ?? null;
}

/** Cuts what lies outside the text: the way through the site, buttons, the foot. The last title above the text stays. */
function cutFrame(lines: SourceLine[], drafts: Draft[], main: Tree.Element): void {
  const inMain = drafts.map(({ inside }) => inside.includes(main) && !inside.some(({ tagName }) => FRAME.has(tagName)));
  const first = inMain.indexOf(true);
  const isTitle = (index: number) =>
    /报\s*告/u.test(drafts[index]?.text.join('') ?? '') && (drafts[index]?.text.length ?? 0) <= 40;
  const title = lines.findLastIndex(
    (_, index) => index < first && drafts[index]?.layout.headingDepth !== 0 && isTitle(index),
  );
  lines.forEach((line, index) => {
    if (inMain[index] || index === title) return;
    line.cuts = [{ start: 0, end: line.points.length, kind: 'furniture', reason: 'web-page' }];
  });
}
