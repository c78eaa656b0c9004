/** A report as TEI P5, from which both of its texts can be had: 底本 through `sic`, `lem`, `surplus`; 整理本 through `corr` (`cert="high"`), `supplied`. */
import type { Block, Report } from '../../model/report.ts';
import { element, type Xml, xmlText } from '../xml.ts';
import { bodyOf } from './divisions.ts';
import { type HeaderPlace, headerOf } from './header.ts';
import { type ApartNote, markedText, type RangedNote } from './marked-text.ts';
import { apartNote, contentOf, remark } from './note-elements.ts';

/** Absolute addresses that the file names. */
export interface TeiPlace extends HeaderPlace {
  /** The schema that the file keeps to, a part of TEI P5. */
  schema: string;
}

/** Writes `data/<id>.tei.xml`. */
export function tei(report: Report, place: TeiPlace): string {
  const apart: ApartNote[] = [];
  const notes = Map.groupBy(report.notes, ({ block }) => block);
  const contents = (block: Pick<Block, 'id' | 'text'>, ranged: RangedNote[]) => {
    const marked = markedText(block, ranged);
    apart.push(...marked.apart);
    return contentOf(marked.tree);
  };
  const body = bodyOf(report, {
    block: (block) => blockOf(block, notes.get(block.id) ?? [], contents),
    lost: ({ id, label }) =>
      element(
        'head',
        { type: 'lost', 'xml:id': `lost-${id}` },
        ...(label ? [element('supplied', { reason: 'lost', resp: '#editor' }, label)] : []),
        element('gap', { reason: 'lost' }),
      ),
  });
  const root = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'zh-Hans' },
    headerOf(report, place),
    apart.length > 0 ? element('standOff', {}, element('spanGrp', {}, ...apart.map(apartNote))) : undefined,
    element('text', {}, body),
  );
  return xmlText(root, `<?xml-model href="${place.schema}" schematypens="http://relaxng.org/ns/structure/1.0"?>\n`);
}

type Contents = (block: Pick<Block, 'id' | 'text'>, notes: RangedNote[]) => (Xml | string)[];

function blockOf(block: Block, notes: Report['notes'], contents: Contents): Xml[] {
  const { id } = block;
  const ranged = notes.filter((note): note is RangedNote => 'start' in note);
  const about = notes.flatMap((note) => (note.type === 'numbering' ? remark(note.type, note.detail) : []));
  if (block.type === 'table') return [tableOf(block, ranged, contents), ...about];
  const label = 'label' in block && block.label ? element('label', {}, block.label) : undefined;
  const tail = 'tail' in block && block.tail ? element('seg', { type: 'tail' }, block.tail) : undefined;
  const content = [label, ...contents(block, ranged), tail, ...about];
  switch (block.type) {
    case 'heading':
      return [element('head', { 'xml:id': id, ...(block.runIn ? { rend: 'run-in' } : {}) }, ...content)];
    case 'paragraph':
      return [element('p', { 'xml:id': id }, ...content)];
    case 'title':
    case 'salutation':
    case 'list':
    case 'note':
      return [element('ab', { 'xml:id': id, type: block.type }, ...content)];
  }
}

/** A table. A note about words in one cell stands in that cell; one about more is left to the JSON. */
function tableOf({ id, rows }: Extract<Block, { type: 'table' }>, notes: RangedNote[], contents: Contents): Xml {
  let start = 0;
  const cell = (text: string, row: number, column: number) => {
    const [from, to] = [start, start + [...text].length];
    start = to + 1;
    const own = notes.filter((note) => note.start >= from && note.end <= to);
    const block = `${id}.${row + 1}.${column + 1}`;
    const shifted = own.map((note) => ({ ...note, block, start: note.start - from, end: note.end - from }));
    return element('cell', {}, ...contents({ id: block, text }, shifted));
  };
  return element(
    'table',
    { 'xml:id': id },
    ...rows.map((cells, row) => element('row', {}, ...cells.map((text, column) => cell(text, row, column)))),
  );
}
