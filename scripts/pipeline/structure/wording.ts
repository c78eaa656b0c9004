import { addressesHearers } from '../../../src/chinese/salutation.ts';
import { withoutMarkers } from './note-links.ts';
import {
  CHAPTER_TITLES,
  FIGURES,
  NO_FIGURES,
  PARTS_OF_EVERY_REPORT,
  SENTENCE_OPENERS,
  SENTENCE_RULES,
} from './wording.rules.ts';

/** Whether a text opens like a sentence of prose, and so is no topic of a section. @example opensLikeSentence('五年来，我们…') // true */
export function opensLikeSentence(text: string): boolean {
  return addressesHearers(text) || SENTENCE_OPENERS.some(({ pattern }) => pattern.test(text));
}

/** Whether a text states or quotes something; what stands in quotation marks does not count. */
export function isStatement(text: string): boolean {
  return SENTENCE_RULES.statement.pattern.test(text.replace(/“[^”]*”/gu, ''));
}

/** Whether a text only announces what follows. @example isIntroduction('重点抓好八个方面工作') // true */
export function isIntroduction(text: string): boolean {
  return SENTENCE_RULES.introduction.pattern.test(text);
}

/** Whether a text states results; quotations, titles of documents, brackets and names of years and plans do not count. */
export function hasFigures(text: string): boolean {
  const bare = NO_FIGURES.reduce(
    (rest, { pattern }) => rest.replace(new RegExp(pattern, 'gu'), ''),
    withoutMarkers(text),
  );
  return FIGURES.some(({ pattern }) => pattern.test(bare));
}

/** Whether a title names the period or the matter of a part that every report has. */
export function readsLikeChapter(text: string): boolean {
  return CHAPTER_TITLES.some(({ pattern }) => pattern.test(text));
}

/** Whether a title is so surely a chapter that its type face does not matter. @example isPartOfEveryReport('2018年工作安排') // true */
export function isPartOfEveryReport(text: string): boolean {
  return PARTS_OF_EVERY_REPORT.some(({ pattern }) => pattern.test(text));
}
