import { decodeHTMLStrict } from 'entities';

/**
 * A character reference by name, decimal or hexadecimal number. Programs may have escaped its `&` again and again (`&amp;amp;nbsp;`), up to six
 * times.
 */
export const ENTITY = /&(?:amp;){0,6}(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});/gu;
/** A reference to a line end is read as a space. */
const LINE_END = /[\n\r\u0085\u2028\u2029]/gu;

/** Control characters except the tab, and the sign for a lost character. A reference to one of them is left as it is. */
const NO_TEXT = /(?!\t)[\p{Cc}\ufffd]/u;

/** Replaces the character references in a text (`&ldquo;`, `&#8212;`). What is no reference stays as it is. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, decodeEntity) : text;
}

/** Decodes one reference. Returns it unchanged if it names no character, or a character that cannot be in a text. */
export function decodeEntity(reference: string): string {
  const decoded = decodeHTMLStrict(reference.replace(/^&(?:amp;)+(?=.)/u, '&')).replace(LINE_END, ' ');
  return NO_TEXT.test(decoded) ? reference : decoded;
}
