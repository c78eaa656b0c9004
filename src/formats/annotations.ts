import type { Note, Report } from '../model/report.ts';
import { isListed } from '../site/notes.ts';
import { NOTE_NAMES, noteWords } from '../site/provenance-page.ts';

/** Characters before and behind the words of a note by which a program finds them again. */
const AROUND = 12;

/** Absolute addresses that the file names. */
export interface AnnotationPlace {
  page: string;
  /** Where the file lies. */
  self: string;
  /** Name of the library. */
  creator: string;
}

/**
 * Writes `data/<id>.annotations.json`: the editor's notes as W3C Web Annotations about passages of the report's page. A text position counts code
 * points of the text of the passage, as the model has it.
 */
export function annotations(report: Report, { page, self, creator }: AnnotationPlace): string {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]));
  const items = report.notes.filter(isListed).map((note, at) => ({
    id: `${self}#note-${at + 1}`,
    type: 'Annotation',
    motivation: note.type === 'correction' || note.type === 'supplied' ? 'editing' : 'commenting',
    creator: { type: 'Organization', name: creator },
    body: {
      type: 'TextualBody',
      value: [NOTE_NAMES[note.type], noteWords(note, blocks.get(note.block), report)].filter(Boolean).join('：'),
      format: 'text/plain',
      language: 'zh-Hans',
      purpose: 'commenting',
    },
    target: { source: page, selector: selectorOf(note, blocks.get(note.block)?.text ?? '') },
  }));
  const list = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: self,
    type: 'AnnotationPage',
    items,
  };
  return `${JSON.stringify(list, null, 1)}\n`;
}

/** The passage, and in it the words of the note. */
function selectorOf(note: Note, text: string) {
  const passage = { type: 'FragmentSelector', value: note.block, conformsTo: 'http://tools.ietf.org/rfc/rfc3236' };
  if (!('start' in note)) return passage;
  const { start, end } = note;
  const points = [...text];
  const words = (from: number, to: number) => points.slice(Math.max(0, from), to).join('');
  const quote = {
    type: 'TextQuoteSelector',
    exact: words(start, end),
    prefix: words(start - AROUND, start),
    suffix: words(end, end + AROUND),
  };
  return { ...passage, refinedBy: { type: 'TextPositionSelector', start, end, refinedBy: quote } };
}
