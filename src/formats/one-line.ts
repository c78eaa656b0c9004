/**
 * Puts a text on one line, for formats in which a line break ends a field. Line breaks and control characters become spaces, and a run of spaces
 * becomes one.
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();
