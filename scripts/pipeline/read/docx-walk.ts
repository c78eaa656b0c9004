import { fieldText } from './docx-fields.ts';
import { chainOf, countLabel, type Numbering, numberingOf, type Style } from './docx-styles.ts';
import { append, appendDraft, type Draft, isWritten, type Manner, newDraft } from './draft.ts';
import { type Cell, isFrame, rowLines, spanOf, type Table } from './tables.ts';
import { childOf, elementsOf, isOn, setting, type XmlElement } from './xml.ts';

/** A line of a document, with the doubts about it. */
export interface DocumentLine extends Draft {
  doubts: { rule: string; text: string }[];
}

/** The state that is shared while all parts of a document are read. */
export interface DocumentState {
  styles: Map<string, Style>;
  numbering: Numbering;
  /** Number of each note, in the order of the marks in the text: `footnote 2` -> 1. */
  notes: Map<string, number>;
  pictures: number;
  paragraphs: number;
}

/** A document with more paragraphs than this is refused, because it is no report. */
export const MOST_PARAGRAPHS = 50_000;

/** Thrown when a document has more than `MOST_PARAGRAPHS` paragraphs. */
export class TooManyParagraphs extends Error {}

interface Paragraph {
  line: DocumentLine;
  properties: XmlElement | undefined;
  styleId: string | undefined;
  bold: boolean;
  vanish: boolean;
  contents: boolean;
  /** Lines of the text boxes and pictures that are anchored in the paragraph. */
  boxes: DocumentLine[];
  /** Lines of the paragraph that a line break has ended. */
  broken: DocumentLine[];
}

interface Field {
  instruction: string;
  /** Whether the result of the field has begun. */
  result: boolean;
  contents: boolean;
  printed: boolean;
}

interface Sink {
  lines: DocumentLine[];
  table: Table<DocumentLine> | null;
}

interface Walk extends DocumentState {
  sinks: Sink[];
  /** Paragraphs that have begun and not ended. There may be several, because a text box inside a paragraph has paragraphs of its own. */
  open: Paragraph[];
  fields: Field[];
  /** Text of a paragraph whose end mark was deleted. The next paragraph continues it. */
  carried: DocumentLine[] | null;
  /** The type face of the text run that is being read. */
  run: { bold: boolean; vanish: boolean };
  /** Number of tables of contents that have begun and not ended. */
  contents: number;
  note: boolean;
}

/** Reads the body of a document, or one of its notes, as lines. Uses a stack of its own instead of recursion, so that deep nesting does no harm. */
export function walkDocument(root: XmlElement, state: DocumentState, kind: 'body' | 'note'): DocumentLine[] {
  const lines: DocumentLine[] = [];
  const walk: Walk = {
    ...state,
    pictures: 0,
    sinks: [{ lines, table: null }],
    open: [],
    fields: [],
    carried: null,
    run: { bold: false, vanish: false },
    contents: 0,
    note: kind === 'note',
  };
  const stack: { element: XmlElement; leave: boolean }[] = [{ element: root, leave: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { element, leave } = step;
    if (leave) {
      LEAVE[element.name]?.(element, walk);
      continue;
    }
    const inner = enter(element, walk);
    if (inner.length === 0 && !LEAVE[element.name]) continue;
    stack.push({ element, leave: true });
    for (let index = inner.length - 1; index >= 0; index -= 1) {
      stack.push({ element: inner[index] as XmlElement, leave: false });
    }
  }
  for (const line of walk.carried ?? []) lines.push(line);
  state.pictures += walk.pictures;
  state.paragraphs = walk.paragraphs;
  return lines;
}

/** Elements whose text is not printed. */
const UNREAD = new Set(
  'w:del w:moveFrom w:delText w:rt w:rubyPr w:sdtPr w:sdtEndPr w:sectPr w:pPr w:tblPr w:tblGrid w:tcPr w:trPr w:tblPrEx w:comment w:fldData w:delInstrText'.split(
    ' ',
  ),
);

/** Handles the beginning of an element. Returns the child elements to be read, in order. */
function enter(element: XmlElement, walk: Walk): XmlElement[] {
  const { name } = element;
  if (UNREAD.has(name)) return [];
  if (name === 'mc:AlternateContent') {
    const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
    return chosen ? [chosen] : [];
  }
  if (name === 'w:tr' && childOf(childOf(element, 'w:trPr'), 'w:del')) return [];
  ENTER[name]?.(element, walk);
  return elementsOf(element);
}

type Visit = (element: XmlElement, walk: Walk) => void;

const ENTER: Record<string, Visit> = {
  'w:p': openParagraph,
  'w:r': (element, walk) => {
    walk.run = mannerOf(element, walk);
  },
  'w:t': (element, walk) => addText(textIn(element), walk),
  'm:t': (element, walk) => {
    addText(textIn(element), walk);
    doubt(walk, 'formula', 'holds a formula; its signs were read in a row, so compare it with the document');
  },
  'w:tab': (_, walk) => addText('\t', walk),
  'w:br': (element, walk) => {
    if (!/^(?:page|column)$/u.test(element.attributes['w:type'] ?? '')) breakLine(walk);
  },
  'w:cr': (_, walk) => breakLine(walk),
  'w:noBreakHyphen': (_, walk) => addText('-', walk),
  'w:sym': (element, walk) => {
    const { 'w:char': code = '', 'w:font': font = '' } = element.attributes;
    doubt(walk, 'symbol', `prints the sign ${code} of the font ${font}, which has no code of its own; it was left out`);
  },
  'w:footnoteReference': (element, walk) => addMark('footnote', element, walk),
  'w:endnoteReference': (element, walk) => addMark('endnote', element, walk),
  'w:instrText': (element, walk) => {
    const field = walk.fields.at(-1);
    if (field && !field.result) field.instruction += textIn(element);
  },
  'w:fldChar': (element, walk) => turnField(element.attributes['w:fldCharType'] ?? '', walk),
  'w:sdt': (element, walk) => {
    if (isContents(element)) walk.contents += 1;
  },
  'a:blip': (_, walk) => addPicture(walk),
  'v:imagedata': (_, walk) => addPicture(walk),
  'w:object': (_, walk) => doubt(walk, 'object', 'holds an embedded object, which was not read'),
  'w:altChunk': (_, walk) => doubt(walk, 'object', 'holds another document, which was not read'),
  'w:subDoc': (_, walk) => doubt(walk, 'object', 'names another document, which was not read'),
  'a:graphicData': (element, walk) => {
    const what = /\/(chart|diagram)(?:ex)?$/u.exec(element.attributes['?:uri'] ?? element.attributes.uri ?? '')?.[1];
    if (what) doubt(walk, 'object', `holds a ${what}, whose words were not read`);
  },
  'w:txbxContent': (_, walk) => {
    walk.sinks.push({ lines: [], table: null });
  },
  'w:tbl': (_, walk) => {
    for (const { table } of walk.sinks.slice(-2)) if (table) table.nests = true;
    walk.sinks.push({ lines: [], table: { rows: [], nests: false, layout: false } });
  },
  'w:tr': (element, walk) => {
    const table = sinkOf(walk).table;
    if (!table) return;
    const before = Number.parseInt(setting(childOf(element, 'w:trPr'), 'w:gridBefore') ?? '0', 10);
    table.rows.push(before > 0 ? [{ lines: [], columns: spanOf(String(before)), rows: 1 }] : []);
  },
  'w:tc': (element, walk) => {
    const cell: Cell<DocumentLine> = {
      lines: [],
      columns: spanOf(setting(childOf(element, 'w:tcPr'), 'w:gridSpan')),
      rows: 1,
    };
    sinkOf(walk).table?.rows.at(-1)?.push(cell);
    walk.sinks.push({ lines: cell.lines, table: null });
  },
};

const LEAVE: Record<string, Visit> = {
  'w:p': closeParagraph,
  'w:r': (_, walk) => {
    walk.run = { bold: false, vanish: false };
  },
  'w:sdt': (element, walk) => {
    if (isContents(element)) walk.contents -= 1;
  },
  'w:txbxContent': (_, walk) => {
    const { lines } = walk.sinks.pop() as Sink;
    const paragraph = walk.open.at(-1);
    for (const line of lines.filter(isWritten)) (paragraph?.boxes ?? sinkOf(walk).lines).push(line);
  },
  'w:tc': (_, walk) => {
    walk.sinks.pop();
  },
  'w:tbl': (_, walk) => {
    const { table, lines } = walk.sinks.pop() as Sink;
    const outer = sinkOf(walk).lines;
    for (const line of lines) outer.push(line);
    if (!table) return;
    if (isFrame(table)) {
      for (const row of table.rows) for (const cell of row) for (const line of cell.lines) outer.push(line);
      return;
    }
    if (outer.at(-1)?.layout.rows) outer.push(newLine({}));
    const rows = rowLines(
      table,
      (draft, row): DocumentLine => ({
        ...draft,
        doubts: row.flatMap(({ lines: own }) => own.flatMap(({ doubts }) => doubts)),
      }),
    );
    for (const line of rows) outer.push(line);
  },
};

function sinkOf(walk: Walk): Sink {
  return walk.sinks.at(-1) as Sink;
}

function newLine(layout: Draft['layout']): DocumentLine {
  return { ...newDraft(layout), doubts: [] };
}

function openParagraph(element: XmlElement, walk: Walk): void {
  walk.paragraphs += 1;
  if (walk.paragraphs > MOST_PARAGRAPHS) throw new TooManyParagraphs();
  const properties = childOf(element, 'w:pPr');
  const styleId = setting(properties, 'w:pStyle');
  const chain = chainOf(walk.styles, styleId);
  const heading = chain.map(({ name }) => /^(?:heading|标题)\s*([1-6])$/iu.exec(name)?.[1]).find(Boolean);
  walk.open.push({
    line: newLine({ headingDepth: heading ? Number(heading) : 0, ...(walk.note ? { note: true } : {}) }),
    properties,
    styleId,
    bold: chain.find(({ bold }) => bold !== undefined)?.bold ?? false,
    vanish: chain.find(({ vanish }) => vanish !== undefined)?.vanish ?? false,
    contents: chain.some(({ name }) => /^(?:toc\s*(?:\d|heading)|目录\s*\d?)/iu.test(name)) || inContents(walk),
    boxes: [],
    broken: [],
  });
}

function inContents({ contents, fields }: Walk): boolean {
  return contents > 0 || fields.some((field) => field.contents);
}

function isContents(element: XmlElement): boolean {
  const part = childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj');
  return /table of contents|目录/iu.test(setting(part, 'w:docPartGallery') ?? '');
}

/** Ends a paragraph: counts its label, and adds its lines and those of its text boxes to the lines around it. */
function closeParagraph(_: XmlElement, walk: Walk): void {
  const paragraph = walk.open.pop();
  if (!paragraph) return;
  const { properties, styleId, boxes } = paragraph;
  const own = [...paragraph.broken, paragraph.line];
  const mark = childOf(properties, 'w:rPr');
  const lines = walk.carried ? joined(walk.carried, own) : own;
  walk.carried = null;
  const sink = sinkOf(walk).lines;
  // A deleted end mark joins a paragraph with the next one. The properties of the second paragraph hold for the whole.
  if ((childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) && boxes.length === 0) {
    walk.carried = lines;
    return;
  }
  label(lines, paragraph, numberingWith(properties, styleId, walk), walk);
  if (paragraph.contents || inContents(walk)) for (const line of lines) cutAll(line, 'contents');
  const written = lines.some(isWritten);
  if (boxes.length > 0 && written)
    lines[0]?.doubts.push({
      rule: 'text-box',
      text: `“${(boxes[0] as Draft).points.slice(0, 16).join('')}…” stands in a text box beside this paragraph and was read before it`,
    });
  for (const line of boxes) sink.push(line);
  if (boxes.length > 0 && !written) return;
  for (const line of lines) sink.push(line);
}

function joined(before: DocumentLine[], after: DocumentLine[]): DocumentLine[] {
  const last = before.at(-1);
  const [first, ...rest] = after;
  if (!last || !first) return [...before, ...after];
  const line: DocumentLine = { ...newLine(first.layout), doubts: [...last.doubts, ...first.doubts] };
  appendDraft(line, last);
  appendDraft(line, first);
  return [...before.slice(0, -1), line, ...rest];
}

/** The list of a paragraph: from its own properties, else from its style. List 0 means that the paragraph is in no list, whatever its style says. */
function numberingWith(properties: XmlElement | undefined, styleId: string | undefined, walk: Walk) {
  const own = numberingOf(properties);
  const styled = chainOf(walk.styles, styleId)
    .map(({ numbering }) => numbering)
    .find(({ list }) => list !== undefined);
  return {
    numbering: { list: own.list ?? styled?.list, level: own.level ?? styled?.level },
    style: own.list === undefined ? styleId : undefined,
  };
}

function label(
  lines: DocumentLine[],
  { bold }: Paragraph,
  { numbering, style }: ReturnType<typeof numberingWith>,
  walk: Walk,
): void {
  const { text, bullet, unknown } = countLabel(walk.numbering, numbering, style);
  const [line] = lines;
  if (!line || !isWritten(line)) return;
  if (bullet) line.layout = { ...line.layout, listItem: true };
  if (text !== '') {
    const start = line.points.findIndex((char) => !/\p{White_Space}/u.test(char));
    const strong = bold || line.bold.some(([from]) => from <= start);
    const labelled = newLine(line.layout);
    append(labelled, text, { bold: strong, cut: null });
    appendDraft(labelled, line);
    lines[0] = { ...labelled, doubts: line.doubts };
  }
  if (unknown !== null)
    lines[0]?.doubts.push({
      rule: 'numbering-format',
      text: `is numbered in the format ${unknown}, which is not known; its number was written in digits`,
    });
}

function mannerOf(run: XmlElement, walk: Walk): Walk['run'] {
  const own = childOf(run, 'w:rPr');
  const chain = chainOf(walk.styles, setting(own, 'w:rStyle'));
  const paragraph = walk.open.at(-1);
  const styled = (name: 'bold' | 'vanish'): boolean | undefined =>
    chain.find((style) => style[name] !== undefined)?.[name];
  return {
    bold: isOn(own, 'w:b') ?? styled('bold') ?? paragraph?.bold ?? false,
    vanish: isOn(own, 'w:vanish') ?? styled('vanish') ?? paragraph?.vanish ?? false,
  };
}

function textIn(element: XmlElement): string {
  return element.children.filter((child): child is string => typeof child === 'string').join('');
}

function addText(text: string, walk: Walk): void {
  const paragraph = walk.open.at(-1);
  if (!paragraph || walk.fields.some((field) => !field.result)) return;
  for (const field of walk.fields) field.printed = true;
  const { bold, vanish } = walk.run;
  const cut: Manner['cut'] = vanish ? { kind: 'furniture', reason: 'hidden' } : null;
  append(paragraph.line, text, { bold, cut });
}

function breakLine(walk: Walk): void {
  const paragraph = walk.open.at(-1);
  if (!paragraph || walk.fields.some((field) => !field.result)) return;
  paragraph.broken.push(paragraph.line);
  paragraph.line = newLine(paragraph.line.layout);
}

/**
 * Adds the mark that Word prints for a note: its number among all notes. Brackets are put around it, so that it is not read as a part of a number
 * beside it.
 */
function addMark(kind: 'footnote' | 'endnote', element: XmlElement, walk: Walk): void {
  if (isCustom(element)) return;
  const key = `${kind} ${element.attributes['w:id'] ?? ''}`;
  const number = walk.notes.get(key) ?? walk.notes.size + 1;
  walk.notes.set(key, number);
  addText(`[${number}]`, walk);
}

/** Whether the document prints a mark of its own choice for the note, as text. */
function isCustom(element: XmlElement): boolean {
  return /^(?:1|true|on)$/u.test(element.attributes['w:customMarkFollows'] ?? '');
}

function turnField(type: string, walk: Walk): void {
  if (type === 'begin') walk.fields.push({ instruction: '', result: false, contents: false, printed: false });
  const field = walk.fields.at(-1);
  if (!field) return;
  if (type === 'separate') {
    field.result = true;
    field.contents = /^\s*TOC\b/iu.test(field.instruction);
  }
  if (type !== 'end') return;
  walk.fields.pop();
  if (field.printed) return;
  const text = fieldText(field.instruction);
  if (text) addText(text, walk);
  if (text === null)
    doubt(
      walk,
      'field',
      `holds a field without a result (${field.instruction.trim().slice(0, 40)}); what it prints was left out`,
    );
}

function addPicture(walk: Walk): void {
  walk.pictures += 1;
}

function doubt(walk: Walk, rule: string, text: string): void {
  const line = walk.open.at(-1)?.line ?? sinkOf(walk).lines.at(-1);
  if (line && !line.doubts.some((one) => one.rule === rule)) line.doubts.push({ rule, text });
}

function cutAll(line: DocumentLine, reason: string): void {
  if (line.points.length > 0) line.cuts = [{ start: 0, end: line.points.length, kind: 'furniture', reason }];
}
