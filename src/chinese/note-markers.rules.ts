import { framed } from './numerals.ts';
import type { PatternRule } from './rule.ts';

/**
 * The marks in the body that point to a note by its number. A circled number begins an item more often than it points to a note, so it is one only
 * behind a word.
 */
export const NOTE_MARKER: PatternRule = {
  label: '正文中的注码',
  pattern: new RegExp(
    `\\[\\^?\\d{1,3}\\]|［\\d{1,3}］|〔\\d{1,3}〕|﹝\\d{1,3}﹞|【\\d{1,3}】|（注\\d{1,3}）|(?<![。；：，、！？]|^)[${framed('circled', 'filled')}]`,
    'u',
  ),
  example: '明确“三门”〔1〕的新使命',
  unlike: '国发〔2016〕24号',
  seen: ['清远市/2022', '江门市/2016'],
};
