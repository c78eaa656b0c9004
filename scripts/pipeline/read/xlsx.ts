import { messageOfError, refuse } from '../../cli/messages.ts';
import type { Row } from './collection.ts';
import { readPackage } from './package.ts';
import { childOf, elementsOf, parseXml, type XmlElement } from './xml.ts';

const PARTS = /^xl\/(?:sharedStrings|workbook)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[^/]+\.xml$/u;
/** A sheet cannot have more columns than this; further cells are ignored. */
const MOST_COLUMNS = 500;

/** Reads the rows of the first sheet of an Excel file. */
export async function readSheet(file: string, bytes: Uint8Array): Promise<Row[]> {
  try {
    const parts = await readPackage(bytes, file, (name) => PARTS.test(name));
    const sheet = parts.get(firstSheet(parts));
    if (!sheet) refuse('collection', 'has no sheet', { file });
    const shared = parts.get('xl/sharedStrings.xml');
    const strings = shared ? elementsOf(parseXml(shared)).map(textIn) : [];
    const data = childOf(parseXml(sheet), 's:sheetData');
    return (data ? elementsOf(data) : []).map((row, index) => ({
      number: Number(row.attributes['?:r'] ?? row.attributes.r) || index + 1,
      cells: cellsOf(row, strings),
    }));
  } catch (error) {
    if (messageOfError(error) !== null) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    refuse('collection', `cannot be read as an Excel file (${reason}); save its sheet as .csv`, { file });
  }
}

/** Path of the sheet that the workbook lists first. */
function firstSheet(parts: Map<string, Buffer>): string {
  const workbook = parts.get('xl/workbook.xml');
  const relations = parts.get('xl/_rels/workbook.xml.rels');
  const sheets = workbook ? childOf(parseXml(workbook), 's:sheets') : undefined;
  const id = sheets ? elementsOf(sheets)[0]?.attributes['r:id'] : undefined;
  const attribute = (element: XmlElement, name: string): string | undefined =>
    element.attributes[name] ?? element.attributes[`?:${name}`];
  const target = relations
    ? elementsOf(parseXml(relations)).find((element) => attribute(element, 'Id') === id)
    : undefined;
  const path = target ? attribute(target, 'Target') : undefined;
  return path ? (path.startsWith('/') ? path.slice(1) : `xl/${path}`) : 'xl/worksheets/sheet1.xml';
}

function cellsOf(row: XmlElement, strings: string[]): string[] {
  const cells: string[] = [];
  for (const cell of elementsOf(row)) {
    const attribute = (name: string): string => cell.attributes[name] ?? cell.attributes[`?:${name}`] ?? '';
    const column = columnOf(attribute('r')) ?? cells.length;
    if (column >= MOST_COLUMNS) break;
    while (cells.length < column) cells.push('');
    const value = childOf(cell, 's:v');
    const raw = value ? textIn(value) : '';
    const inline = childOf(cell, 's:is');
    cells[column] = attribute('t') === 's' ? (strings[Number(raw)] ?? '') : inline ? textIn(inline) : raw;
  }
  return cells;
}

/** The index of a cell's column: `C12` -> 2. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The text of a string, without the pronunciations that may stand beside its characters. */
function textIn(element: XmlElement): string {
  let text = '';
  const stack: (XmlElement | string)[] = [...element.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') text += node;
    else if (node.name !== 's:rPh') for (const child of [...node.children].reverse()) stack.push(child);
  }
  return text;
}
