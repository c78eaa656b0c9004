/**
 * A text on one line, for formats in which a line break ends a field: what breaks a line or controls a printer becomes a space, and spaces
 * in a row one.
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();
