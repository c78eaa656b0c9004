import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { inFormat } from '../../../src/chinese/number-formats.ts';
import { append, type Draft, isWritten, type Manner, newDraft } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { NAMED_FRAMES, NOTE_RULES } from './html.rules.ts';
import { APART, BLOCKS, BOLD, FRAMES, LIST_STYLES, LIST_TYPES, type ListStyle, UNSEEN } from './html-elements.ts';
import type { Cut } from './source.ts';
import { type Cell, isFrame, rowLines, spanOf, type Table } from './tables.ts';

/** An element and what it passes on to what is in it. Scopes are listed parents first. */
export interface Scope {
  name: string;
  element: Tree.Element | null;
  parent: Scope | null;
  bold: boolean;
  pre: boolean;
  heading: number;
  item: boolean;
  /** Footnotes and endnotes. */
  note: boolean;
  link: boolean;
  /** Why the text in it is no text of the report, with the element that says so. */
  apart: { reason: string; root: Scope } | null;
  /** Frame of the page by its element or name; the outermost such scope. */
  frame: Scope | null;
  /** No prose of a report stands in such a frame. */
  sure: boolean;
  list: { style: ListStyle; next: number; step: number } | null;
}

/** A line and the element it stands in. */
export interface PageLine extends Draft {
  scope: Scope;
  /** Characters that are links. */
  linked: number;
}

/** A page taken apart. */
export interface Page {
  lines: PageLine[];
  scopes: Scope[];
  /** White space that HTML does not show. */
  whitespace: number;
  /** Pictures in the page, by the number of lines before each. */
  pictures: { before: number; scope: Scope }[];
  /** Title of the article or page, where it says what it is. */
  title: string;
}

interface Sink {
  lines: PageLine[];
  current: PageLine | null;
  table: Table<PageLine> | null;
  scope: Scope;
}

interface State extends Page {
  sinks: Sink[];
  /** A number that the page prints before the next text. */
  label: string;
  hiddenNames: Set<string>;
  title: string;
}

/** Takes a page apart into lines. An explicit stack walks the tree, so that no depth of nesting is too much. */
export function walkPage(html: string): Page {
  const document = parse(html);
  const root: Scope = {
    name: '',
    element: null,
    parent: null,
    bold: false,
    pre: false,
    heading: 0,
    item: false,
    note: false,
    link: false,
    apart: null,
    frame: null,
    sure: false,
    list: null,
  };
  const lines: PageLine[] = [];
  const state: State = {
    lines,
    scopes: [root],
    whitespace: 0,
    pictures: [],
    title: titleOf(document),
    sinks: [{ lines, current: null, table: null, scope: root }],
    label: '',
    hiddenNames: hiddenNames(document),
  };
  const stack: { node: Tree.Node; scope: Scope; leave: boolean }[] = [{ node: document, scope: root, leave: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, scope, leave } = step;
    if (leave) {
      leaveElement(scope, state);
      continue;
    }
    if (node.nodeName === '#text') {
      addText((node as Tree.TextNode).value, scope, state);
      continue;
    }
    if (!('childNodes' in node)) continue;
    let inner = scope;
    if ('tagName' in node) {
      const entered = enterElement(node, scope, state);
      if (!entered) continue;
      inner = entered;
      stack.push({ node, scope: inner, leave: true });
    }
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      stack.push({ node: node.childNodes[index] as Tree.Node, scope: inner, leave: false });
    }
  }
  return state;
}

/** The scope of an element, or null where nothing in it is read. */
function enterElement(element: Tree.Element, parent: Scope, state: State): Scope | null {
  const name = element.tagName;
  if (UNSEEN.has(name)) return null;
  if (name === 'br') {
    breakLine(parent, state);
    return null;
  }
  if (name === 'img') {
    state.pictures.push({ before: sinkOf(state).lines.length, scope: parent });
    return null;
  }
  if (name === 'a' && NOTE_RULES.backLink.pattern.test(shortText(element)) && attribute(element, 'href').includes('#'))
    return null;
  if (name === 'sup' || (name === 'a' && /#/u.test(attribute(element, 'href')))) {
    const mark = noteMark(element, state);
    if (mark) {
      addText(mark, parent, state);
      return null;
    }
  }
  const scope = scopeOf(element, parent, state);
  state.scopes.push(scope);
  if (BLOCKS.has(name)) endLine(state);
  enterTable(scope, state);
  if (name === 'li' && parent.list) state.label = listLabel(element, parent.list, scope.note);
  return scope;
}

function leaveElement(scope: Scope, state: State): void {
  leaveTable(scope, state);
  if (BLOCKS.has(scope.name)) {
    endLine(state);
    state.label = '';
  }
}

function scopeOf(element: Tree.Element, parent: Scope, state: State): Scope {
  const name = element.tagName;
  const style = attribute(element, 'style');
  const names = namesOf(element);
  const scope: Scope = {
    name,
    element,
    parent,
    bold: boldOf(name, style, parent.bold),
    pre: preOf(name, style, parent.pre),
    heading: /^h[1-6]$/u.test(name) ? Number(name.slice(1)) : parent.heading,
    item: parent.item || name === 'li',
    note:
      parent.note ||
      NOTE_RULES.id.pattern.test(attribute(element, 'id')) ||
      NOTE_RULES.class.pattern.test(attribute(element, 'class')),
    link: parent.link || name === 'a',
    apart: parent.apart,
    frame: parent.frame,
    sure: parent.sure,
    list: name === 'ol' ? listOf(element, style) : name === 'ul' || name === 'menu' ? null : parent.list,
  };
  const reason = apartReason(element, style, names, state.hiddenNames);
  if (!scope.apart && reason) scope.apart = { reason, root: scope };
  const named = NAMED_FRAMES.find(({ pattern }) => names.some((own) => pattern.test(own)));
  const framed = FRAMES.has(name) || named !== undefined;
  if (!scope.frame && framed) scope.frame = scope;
  if (framed) scope.sure ||= FRAMES.has(name) || (named?.sure ?? false);
  return scope;
}

function boldOf(name: string, style: string, bold: boolean): boolean {
  const weight = /font-weight\s*:\s*([a-z0-9]+)/iu.exec(style)?.[1]?.toLowerCase();
  if (weight === undefined) return bold || BOLD.has(name);
  if (/^(?:bold|bolder|[6-9]00)$/u.test(weight)) return true;
  return /^(?:normal|lighter|[1-5]00)$/u.test(weight) ? false : bold || BOLD.has(name);
}

function preOf(name: string, style: string, pre: boolean): boolean {
  const space = /white-space\s*:\s*([a-z-]+)/iu.exec(style)?.[1]?.toLowerCase();
  if (space) return space.startsWith('pre') || space === 'break-spaces';
  return pre || name === 'pre' || name === 'listing' || name === 'xmp';
}

function apartReason(element: Tree.Element, style: string, names: string[], hidden: Set<string>): string | null {
  const rule = APART.find((row) => row.element?.has(element.tagName) || row.style?.test(style));
  if (rule) return rule.reason;
  if (element.attrs.some(({ name }) => name === 'hidden')) return 'hidden';
  return names.some((name) => hidden.has(name)) ? 'hidden' : null;
}

/** Names of an element: its classes and its id. */
function namesOf(element: Tree.Element): string[] {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`.split(/\s+/u).filter((name) => name !== '');
}

function listOf(element: Tree.Element, style: string): Scope['list'] {
  const words = /list-style(?:-type)?\s*:\s*([^;]+)/iu.exec(style)?.[1]?.toLowerCase().split(/\s+/u) ?? [];
  const styled = words.find((word) => Object.hasOwn(LIST_STYLES, word));
  const start = Number.parseInt(attribute(element, 'start'), 10);
  const reversed = element.attrs.some(({ name }) => name === 'reversed');
  const items = element.childNodes.filter(({ nodeName }) => nodeName === 'li').length;
  return {
    style: LIST_STYLES[styled ?? ''] ?? LIST_TYPES[attribute(element, 'type')] ?? 'decimal',
    next: Number.isFinite(start) ? start : reversed ? items : 1,
    step: reversed ? -1 : 1,
  };
}

/** What the page prints before a list item. */
function listLabel(item: Tree.Element, list: NonNullable<Scope['list']>, note: boolean): string {
  const value = Number.parseInt(attribute(item, 'value'), 10);
  const number = Number.isFinite(value) ? value : list.next;
  list.next = number + list.step;
  if (note) return `[${number}]`;
  if (list.style === 'none') return '';
  return list.style === 'chinese' ? `${inFormat(number, 'chineseCounting')}、` : `${inFormat(number, list.style)}. `;
}

function sinkOf(state: State): Sink {
  return state.sinks.at(-1) as Sink;
}

function endLine(state: State): void {
  sinkOf(state).current = null;
}

/** `<br>`: ends the line; behind a line that is ended already it leaves a blank one. */
function breakLine(scope: Scope, state: State): void {
  const sink = sinkOf(state);
  if (sink.current && isWritten(sink.current)) sink.current = null;
  else {
    const last = sink.lines.at(-1);
    if (last && isWritten(last)) openLine(scope, state);
    sink.current = null;
  }
}

function openLine(scope: Scope, state: State): PageLine {
  const sink = sinkOf(state);
  const line: PageLine = {
    ...newDraft({
      headingDepth: scope.heading,
      listItem: scope.item && !scope.note,
      ...(scope.note ? { note: true } : {}),
    }),
    scope: blockOf(scope),
    linked: 0,
  };
  sink.current = line;
  sink.lines.push(line);
  return line;
}

/** The nearest block that a scope stands in. */
function blockOf(scope: Scope): Scope {
  let block = scope;
  while (block.parent && !BLOCKS.has(block.name)) block = block.parent;
  return block;
}

function addText(raw: string, scope: Scope, state: State): void {
  const value = decodeEntities(raw);
  if (!scope.pre) {
    addPiece(value, scope, state);
    return;
  }
  value.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).forEach((piece, index) => {
    if (index > 0) breakLine(scope, state);
    if (piece !== '') addPiece(piece, scope, state);
  });
}

function addPiece(value: string, scope: Scope, state: State): void {
  const sink = sinkOf(state);
  const atStart = sink.current === null || /[ \t]$/u.test(sink.current.points.at(-1) ?? ' ');
  const text = scope.pre ? value : fold(value, atStart);
  state.whitespace += countPoints(value) - countPoints(text);
  if (text === '') return;
  const line = sink.current ?? openLine(scope, state);
  const written = /\P{White_Space}/u.test(text);
  if (state.label && written && !scope.apart) {
    if (!isWritten(line) && !NOTE_RULES.numbered.pattern.test(text))
      append(line, state.label, { bold: scope.bold, cut: null });
    state.label = '';
  }
  append(line, text, { bold: scope.bold, cut: cutOf(scope) });
  if (scope.link) line.linked += text.trim().length;
}

function cutOf({ apart }: Scope): Manner['cut'] {
  return apart ? ({ kind: 'furniture', reason: apart.reason } satisfies Pick<Cut, 'kind' | 'reason'>) : null;
}

/** White space as HTML reads it: a run is one space, none at the start of a line. Ideographic and no-break spaces are text. */
function fold(value: string, atLineStart: boolean): string {
  const folded = value.replace(/[ \t\n\r\f\u0085\u2028\u2029]+/gu, ' ');
  return atLineStart && folded.startsWith(' ') ? folded.slice(1) : folded;
}

function countPoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function enterTable(scope: Scope, state: State): void {
  const { name, element } = scope;
  const sink = sinkOf(state);
  if (name === 'table') {
    const inCell = state.sinks.findLast(({ table }) => table)?.table;
    if (inCell) inCell.nests = true;
    const layout = element !== null && /^(?:presentation|none)$/u.test(attribute(element, 'role'));
    state.sinks.push({ lines: [], current: null, table: { rows: [], nests: false, layout }, scope });
  } else if (name === 'tr' && sink.table) sink.table.rows.push([]);
  else if ((name === 'td' || name === 'th') && sink.table && element) {
    const cell: Cell<PageLine> = {
      lines: [],
      columns: spanOf(attribute(element, 'colspan')),
      rows: spanOf(attribute(element, 'rowspan')),
    };
    sink.table.rows.at(-1)?.push(cell);
    state.sinks.push({ lines: cell.lines, current: null, table: null, scope });
  }
}

function leaveTable({ name }: Scope, state: State): void {
  const sink = sinkOf(state);
  if ((name === 'td' || name === 'th') && sink.table === null && sink.scope.name === name) state.sinks.pop();
  if (name !== 'table' || !sink.table) return;
  state.sinks.pop();
  const outer = sinkOf(state);
  // What stands in a table but in no cell, as a caption, comes before its rows.
  for (const line of sink.lines) outer.lines.push(line);
  if (isFrame(sink.table)) {
    for (const row of sink.table.rows) {
      for (const cell of row) for (const line of cell.lines) outer.lines.push(line);
    }
    return;
  }
  // A blank line parts two tables that stand one after the other.
  if (outer.lines.at(-1)?.layout.rows) outer.lines.push({ ...newDraft(), scope: sink.scope, linked: 0 });
  const rows = rowLines(sink.table, (draft, row): PageLine => {
    const linked = row.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + line.linked, 0), 0);
    return { ...draft, scope: sink.scope, linked };
  });
  for (const line of rows) outer.lines.push(line);
}

/** The text of an element, if it is short: what a mark or a link says. */
function shortText(element: Tree.Element): string {
  let text = '';
  const stack: Tree.Node[] = [element];
  for (let node = stack.pop(), seen = 0; node && seen < 16 && text.length <= 12; node = stack.pop(), seen += 1) {
    if (node.nodeName === '#text') text += (node as Tree.TextNode).value;
    else if ('childNodes' in node) for (const child of [...node.childNodes.slice(0, 16)].reverse()) stack.push(child);
  }
  return text;
}

/** `1` in small raised type is a mark and no part of the number beside it: it is read as `[1]`. An exponent or a unit stays. */
function noteMark(element: Tree.Element, state: State): string | null {
  const text = shortText(element);
  const number = NOTE_RULES.mark.pattern.exec(text)?.[1];
  if (!number || isWrittenMark(text)) return null;
  const before = sinkOf(state).current?.points.at(-1) ?? '';
  return /[\p{Script=Han}”’》）〕】。，；：、！？%]/u.test(before) ? `[${number}]` : null;
}

/** A mark that has its brackets is read as it stands. */
function isWrittenMark(text: string): boolean {
  return /[[（(〔【［]/u.test(text);
}

/** Names of classes and ids that a style sheet in the page hides. */
function hiddenNames(document: Tree.Document): Set<string> {
  const names = new Set<string>();
  for (const css of headTexts(document, 'style')) {
    for (const [, selectors = '', rules = ''] of css.matchAll(/([^{}]{1,400})\{([^{}]{0,400})\}/gu)) {
      if (!/display\s*:\s*none/iu.test(rules)) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*(?:[a-z]+)?[.#]([\w-]+)\s*$/iu.exec(selector)?.[1];
        if (name) names.add(name);
      }
    }
  }
  return names;
}

/** What the page calls its article. */
function titleOf(document: Tree.Document): string {
  const [title = ''] = headTexts(document, 'title');
  const own = title.split(/[_|]|\s[-–—]\s/u)[0]?.trim() ?? '';
  return /报\s*告/u.test(own) ? own : '';
}

/** The texts of one kind of element, wherever in the page. */
function headTexts(document: Tree.Document, wanted: string): string[] {
  const texts: string[] = [];
  const stack: Tree.Node[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('childNodes' in node)) continue;
    if (node.nodeName === wanted) {
      texts.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
      continue;
    }
    for (const child of node.childNodes) stack.push(child);
  }
  return texts.reverse();
}

function attribute(element: Tree.Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}
