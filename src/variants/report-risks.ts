/** Lists where the conversion of a report may be wrong: applies `risks.ts` to every text that the report's pages print. */
import { type Note, printed, type Report } from '../model/report.ts';
import type { Approvals } from './approvals.ts';
import { layersFor } from './convert.ts';
import { findRisks, type Risk, type Segmenter } from './risks.ts';

/** A risk, and the text in which it occurs. */
export interface RiskPlace {
  report: string;
  /** Id of the block that has the text, or `title`. */
  block: string;
  text: string;
  risk: Risk;
}

/** Characters of context shown on each side of a risk. */
const CONTEXT = 10;

/** Lists every character of a report whose conversion is uncertain and is settled neither by the report's own word lists nor by an approval. */
export function reportRisks(report: Report, { readings, closed }: Approvals, segment: Segmenter): RiskPlace[] {
  const judgement = { layers: layersFor(report.script), segment, approved: readings, closed };
  const texts = [
    { block: 'title', text: report.title },
    ...report.blocks.map((block) => ({ block: block.id, text: printed(block) })),
    ...report.notes.flatMap((note) => wordsOf(note).map((text) => ({ block: note.block, text }))),
    ...(report.completeness.missing ? [{ block: 'title', text: report.completeness.missing }] : []),
  ];
  return texts.flatMap(({ block, text }) =>
    findRisks(text, judgement).map((risk) => ({ report: report.id, block, text, risk })),
  );
}

/** What the editor or the program writes in a note, which pages print in every variant. */
function wordsOf(note: Note): string[] {
  switch (note.type) {
    case 'correction':
      return [note.corr, note.basis];
    case 'supplied':
      return [note.text, note.basis];
    case 'query':
      return [note.doubt];
    case 'gap':
    case 'move':
    case 'join':
    case 'numbering':
      return [note.detail];
    case 'redaction':
    case 'repeat':
    case 'witness':
      return [];
  }
}

/** Writes a risk as one line for the editor, with its context. */
export function riskLine(place: RiskPlace): string {
  const { report, block, risk } = place;
  return `${report}#${block}\t${around(place)}\t${risk.form}, or ${risk.others.join(' ')}\t[${risk.reason}]`;
}

/** Writes a risk as one line of JSON, for other programs. */
export function riskJson(place: RiskPlace): string {
  const { report, block, risk } = place;
  return JSON.stringify({ report, block, context: around(place), ...risk });
}

/** Writes a risk as a line of the approvals file: the character with one neighbour on each side. */
export function riskApproval({ text, risk }: RiskPlace): string {
  const start = Math.max(0, risk.at - 1);
  const word = text.slice(start, risk.at + 2);
  return `  ${word}: ${text.slice(start, risk.at)}${risk.form}${text.slice(risk.at + 1, risk.at + 2)}`;
}

function around({ text, risk }: RiskPlace): string {
  const before = text.slice(Math.max(0, risk.at - CONTEXT), risk.at);
  return `${before}【${risk.character}】${text.slice(risk.at + 1, risk.at + 1 + CONTEXT)}`;
}
