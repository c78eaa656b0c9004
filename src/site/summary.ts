import { editedText } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import { countWords, type WordCounts } from '../words/segment.ts';
import { uses } from './inputs.ts';
import { readModel } from './read-model.ts';

/** What pages of places need to know of a report's text. */
export interface Summary {
  /** Characters of the edited text without white space. */
  length: number;
  words: WordCounts;
}

/** Summaries of the reports read last; the pages of a place in all variants are built one after another. */
const recent = new Map<string, Summary>();
const RECENT = 80;

/** The summary of a report. Title page and salutation do not count. */
export function summaryOf(id: string): Summary {
  uses(`report:${id}`);
  const summary = recent.get(id) ?? summarise(readModel(id));
  recent.set(id, summary);
  for (const old of [...recent.keys()].slice(0, Math.max(0, recent.size - RECENT))) recent.delete(old);
  return summary;
}

/** What the editor puts into the text, such as 〔阙文〕. */
const EDITORS = /〔[^〕]*〕/gu;

function summarise({ blocks, notes }: Report): Summary {
  const texts = blocks
    .filter(({ type }) => type !== 'title' && type !== 'salutation')
    .map((block) => editedText(block, notes).replace(EDITORS, ''));
  return { length: Array.from(texts.join('').replace(/\s/gu, '')).length, words: countWords(texts) };
}
