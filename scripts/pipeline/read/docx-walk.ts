import { fieldText } from './docx-fields.ts';
import { addText, breakLine, closeParagraph, openParagraph } from './docx-paragraph.ts';
import { type DocumentLine, type DocumentState, doubt, newLine, type Sink, sinkOf, type Walk } from './docx-state.ts';
import { chainOf } from './docx-styles.ts';
import { isWritten } from './draft.ts';
import { type Cell, isFrame, rowLines, spanOf } from './tables.ts';
import { childOf, elementsOf, isOn, setting, type XmlElement } from './xml.ts';

/** The body of a document, or one of its notes, as lines; `note` for the latter. An explicit stack walks the tree. */
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

/** Elements that hold no text that is printed. */
const UNREAD = new Set(
  'w:del w:moveFrom w:delText w:rt w:rubyPr w:sdtPr w:sdtEndPr w:sectPr w:pPr w:tblPr w:tblGrid w:tcPr w:trPr w:tblPrEx w:comment w:fldData w:delInstrText'.split(
    ' ',
  ),
);

/** The elements to go into, in order. */
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

function isContents(element: XmlElement): boolean {
  const part = childOf(childOf(element, 'w:sdtPr'), 'w:docPartObj');
  return /table of contents|目录/iu.test(setting(part, 'w:docPartGallery') ?? '');
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

/** The mark that Word prints for a note: its number among the notes, in brackets, so that it is no part of a number beside it. */
function addMark(kind: 'footnote' | 'endnote', element: XmlElement, walk: Walk): void {
  if (isCustom(element)) return;
  const key = `${kind} ${element.attributes['w:id'] ?? ''}`;
  const number = walk.notes.get(key) ?? walk.notes.size + 1;
  walk.notes.set(key, number);
  addText(`[${number}]`, walk);
}

/** The document prints a mark of its own choice as text. */
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
