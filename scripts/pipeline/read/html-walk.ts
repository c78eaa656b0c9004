import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { addTo, type Chain, itemsOf, joinTo, newChain } from './chain.ts';
import { append, type Draft, isWritten, type Manner, newDraft } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { NOTE_RULES } from './html.rules.ts';
import { BLOCKS, UNSEEN } from './html-elements.ts';
import { hiddenNames, titleOf } from './html-head.ts';
import { attribute, listLabel, ROOT_SCOPE, type Scope, scopeOf } from './html-scope.ts';
import { isFrame, rowLines, spanOf, type Table } from './tables.ts';

/** A line, and the element it stands in. */
export interface PageLine extends Draft {
  scope: Scope;
  /** Number of characters that are inside links. */
  linked: number;
}

/** The lines and elements of a page. */
export interface Page {
  lines: PageLine[];
  scopes: Scope[];
  /** Number of white space characters that HTML does not show. */
  whitespace: number;
  /** Title of the article or page; empty if the page gives none that names a report. */
  title: string;
}

interface Sink {
  lines: Chain<PageLine>;
  current: PageLine | null;
  table: OpenTable | null;
  scope: Scope;
}

/** A table that has not ended. */
interface OpenTable extends Omit<Table, 'rows'> {
  rows: OpenCell[][];
}

interface OpenCell {
  lines: Chain<PageLine>;
  columns: number;
  rows: number;
}

interface State extends Omit<Page, 'lines'> {
  sinks: Sink[];
  /** A number that the browser prints before the next text. */
  label: string;
  hiddenNames: Set<string>;
  title: string;
}

/** Splits a page into lines. Uses a stack of its own instead of recursion, so that no nesting is too deep. */
export function walkPage(document: Tree.Document): Page {
  const lines = newChain<PageLine>();
  const state: State = {
    scopes: [ROOT_SCOPE],
    whitespace: 0,
    title: titleOf(document),
    sinks: [{ lines, current: null, table: null, scope: ROOT_SCOPE }],
    label: '',
    hiddenNames: hiddenNames(document),
  };
  const stack: { node: Tree.Node; scope: Scope; leave: boolean }[] = [
    { node: document, scope: ROOT_SCOPE, leave: false },
  ];
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
  const { scopes, whitespace, title } = state;
  return { lines: itemsOf(lines), scopes, whitespace, title };
}

/** Handles the beginning of an element. Returns its scope, or null if its content is not read. */
function enterElement(element: Tree.Element, parent: Scope, state: State): Scope | null {
  const name = element.tagName;
  if (UNSEEN.has(name)) return null;
  if (name === 'br') {
    breakLine(parent, state);
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
  const scope = scopeOf(element, parent, state.hiddenNames);
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

function sinkOf(state: State): Sink {
  return state.sinks.at(-1) as Sink;
}

function endLine(state: State): void {
  sinkOf(state).current = null;
}

/** Handles `<br>`: it ends the line. If the line has ended already, it adds a blank line. */
function breakLine(scope: Scope, state: State): void {
  const sink = sinkOf(state);
  if (sink.current && isWritten(sink.current)) sink.current = null;
  else {
    const last = sink.lines.last?.item;
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
    scope: scope.block ?? ROOT_SCOPE,
    linked: 0,
  };
  sink.current = line;
  addTo(sink.lines, line);
  return line;
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
  return apart === null ? null : { kind: 'furniture', reason: apart };
}

/** Folds white space as HTML does: a run becomes one space, and none stays at the beginning of a line. Ideographic and no-break spaces are kept. */
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
    state.sinks.push({ lines: newChain(), current: null, table: { rows: [], nests: false, layout }, scope });
  } else if (name === 'tr' && sink.table) sink.table.rows.push([]);
  else if ((name === 'td' || name === 'th') && sink.table && element) {
    const cell: OpenCell = {
      lines: newChain(),
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
  // Text in a table outside its cells, such as a caption, is put before the rows.
  joinTo(outer.lines, sink.lines);
  const data = dataTable(sink.table);
  if (!data) {
    for (const { lines } of sink.table.rows.flat()) joinTo(outer.lines, lines);
    return;
  }
  // A blank line separates two tables that follow each other directly.
  if (outer.lines.last?.item.layout.rows) addTo(outer.lines, { ...newDraft(), scope: sink.scope, linked: 0 });
  const rows = rowLines(data, (draft, row): PageLine => {
    const linked = row.reduce((sum, { lines }) => sum + lines.reduce((all, line) => all + line.linked, 0), 0);
    return { ...draft, scope: sink.scope, linked };
  });
  for (const line of rows) addTo(outer.lines, line);
}

/** The table with the lines of its cells; null if it only arranges the page. */
function dataTable({ rows, nests, layout }: OpenTable): Table<PageLine> | null {
  // The cells of a table that nests others hold the lines of all levels below: they are not looked through at each level.
  if (nests || layout) return null;
  const table = {
    rows: rows.map((row) => row.map((cell) => ({ ...cell, lines: itemsOf(cell.lines) }))),
    nests,
    layout,
  };
  return isFrame(table) ? null : table;
}

/** The text of an element if it is short, such as a note mark or the text of a link. */
function shortText(element: Tree.Element): string {
  let text = '';
  const stack: Tree.Node[] = [element];
  for (let node = stack.pop(), seen = 0; node && seen < 16 && text.length <= 12; node = stack.pop(), seen += 1) {
    if (node.nodeName === '#text') text += (node as Tree.TextNode).value;
    else if ('childNodes' in node) for (const child of [...node.childNodes.slice(0, 16)].reverse()) stack.push(child);
  }
  return text;
}

/**
 * Reads a small raised number (`1`) as the note mark `[1]`, so that it is not read as a part of a number beside it. Null for an exponent or a unit.
 */
function noteMark(element: Tree.Element, state: State): string | null {
  const text = shortText(element);
  const number = NOTE_RULES.mark.pattern.exec(text)?.[1];
  if (!number || isWrittenMark(text)) return null;
  const before = sinkOf(state).current?.points.at(-1) ?? '';
  return /[\p{Script=Han}”’》）〕】。，；：、！？%]/u.test(before) ? `[${number}]` : null;
}

/** Whether a note mark has brackets of its own. Then it is read as it is. */
function isWrittenMark(text: string): boolean {
  return /[[（(〔【［]/u.test(text);
}
