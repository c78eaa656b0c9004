/** The notes of the model as elements of TEI P5. */
import type { Certainty, NoteType } from '../../model/report.ts';
import { NOTE_NAMES } from '../../site/provenance-page.ts';
import { element, type Xml } from '../xml.ts';
import type { ApartNote, Marked, RangedNote } from './marked-text.ts';

/** Refers to the statement of responsibility in the header. */
const EDITOR = { resp: '#editor' };

const sure = (certainty: Certainty): Record<string, string> => ({ ...EDITOR, cert: certainty });

/** The content of a block: text, notes around their words, points. */
export function contentOf(tree: readonly Marked[]): (Xml | string)[] {
  return tree.flatMap((part): (Xml | string)[] => {
    if (typeof part === 'string') return [part];
    if ('point' in part) return [element('anchor', { 'xml:id': part.point })];
    return elementsOf(part.note, contentOf(part.inside));
  });
}

/** The element of a note around its words, and what the editor says to it. */
function elementsOf(note: RangedNote, inside: (Xml | string)[]): (Xml | string)[] {
  switch (note.type) {
    case 'correction': {
      const corr = element('corr', sure(note.certainty), note.corr);
      return [element('choice', {}, element('sic', {}, ...inside), corr), ...remark(note.type, note.basis)];
    }
    case 'supplied':
      return [
        element('supplied', { reason: 'omitted', ...sure(note.certainty) }, note.text),
        ...remark(note.type, note.basis),
      ];
    case 'redaction':
      return [element('seg', { type: 'redaction' }, ...inside)];
    case 'gap':
      return [element('gap', { reason: note.reason }, ...(note.detail ? [element('desc', {}, note.detail)] : []))];
    case 'repeat': {
      const of = { corresp: `#${note.of.block}` };
      return note.status === 'artifact'
        ? [element('surplus', { reason: 'repeated', ...EDITOR, ...of }, ...inside)]
        : [element('seg', { type: 'repetition', ...of }, ...inside)];
    }
    case 'move':
      return [element('seg', { type: 'moved' }, ...inside), ...remark(note.type, note.detail)];
    case 'query':
      return [element('seg', { type: 'query' }, ...inside), ...remark(note.type, note.doubt)];
    case 'join':
      return [element('lb', { break: 'no' }), ...remark(note.type, note.detail)];
    case 'witness':
      return [
        element(
          'app',
          {},
          element('lem', { wit: '#w0' }, ...inside),
          element('rdg', { wit: `#w${note.source}` }, note.reading),
        ),
      ];
  }
}

/** What the editor says, as a note; nothing if he says nothing. */
export function remark(type: NoteType, text: string): Xml[] {
  return text ? [element('note', { type, ...EDITOR }, text)] : [];
}

/** A note that stands apart, since its words cross those of another note. */
export function apartNote({ note, from, to }: ApartNote): Xml {
  return element('span', { type: note.type, from: `#${from}`, to: `#${to}` }, NOTE_NAMES[note.type] + saysOf(note));
}

function saysOf(note: RangedNote): string {
  if (note.type === 'correction') return `：${note.corr}。${note.basis}`;
  if (note.type === 'supplied') return `：${note.text}。${note.basis}`;
  if (note.type === 'witness') return `：${note.reading}`;
  if (note.type === 'query') return `：${note.doubt}`;
  return 'detail' in note && note.detail ? `：${note.detail}` : '';
}
