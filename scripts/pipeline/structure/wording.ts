import { withoutMarkers } from '../../../src/chinese/note-markers.ts';
import { addressesHearers } from '../../../src/chinese/salutation.ts';
import {
  CHAPTER_TITLES,
  FIGURES,
  NO_FIGURES,
  PARTS_OF_EVERY_REPORT,
  SENTENCE_OPENERS,
  SENTENCE_RULES,
} from './wording.rules.ts';

/** Whether a text begins like a sentence of prose and so is no title of a section. @example opensLikeSentence('五年来，我们…') // true */
export function opensLikeSentence(text: string): boolean {
  return addressesHearers(text) || SENTENCE_OPENERS.some(({ pattern }) => pattern.test(text));
}

/** Whether a text states or quotes something, or is a maxim. Words in quotation marks do not count in a statement. */
export function isStatement(text: string): boolean {
  return (
    SENTENCE_RULES.maxim.pattern.test(text) || SENTENCE_RULES.statement.pattern.test(text.replace(/“[^”]*”/gu, ''))
  );
}

/** Whether a text only announces the text after it. @example isIntroduction('重点抓好八个方面工作') // true */
export function isIntroduction(text: string): boolean {
  return SENTENCE_RULES.introduction.pattern.test(text);
}

/** Whether a text states results. Digits in quotations, titles of documents, brackets, and names of years and plans do not count. */
export function hasFigures(text: string): boolean {
  const bare = NO_FIGURES.reduce(
    (rest, { pattern }) => rest.replace(new RegExp(pattern, 'gu'), ''),
    withoutMarkers(text),
  );
  return FIGURES.some(({ pattern }) => pattern.test(bare));
}

/** Whether a title names a period, or a subject that is a part of every report. */
export function readsLikeChapter(text: string): boolean {
  return CHAPTER_TITLES.some(({ pattern }) => pattern.test(text));
}

/** Whether a title is certainly a chapter, whatever its type face is. @example isPartOfEveryReport('2018年工作安排') // true */
export function isPartOfEveryReport(text: string): boolean {
  return PARTS_OF_EVERY_REPORT.some(({ pattern }) => pattern.test(text));
}
