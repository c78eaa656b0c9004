import { decodeHTMLStrict } from 'entities';

/** A character reference: by name, by decimal or by hexadecimal number; its `&` may have been escaped again by each program on its way. */
export const ENTITY = /&(?:amp;){0,6}(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});/gu;
/** References for white space are read as one space, whatever line end they name. */
const LINE_END = /[\n\r\u0085\u2028\u2029]/gu;

/** Control characters, tab aside, and the sign for a lost character. */
const NO_TEXT = /(?!\t)[\p{Cc}\ufffd]/u;

/** Text with its character references (`&ldquo;`, `&#8212;`) read; what is no reference stays as it is. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, decodeEntity) : text;
}

/** One reference; itself where it names nothing, or nothing that can stand in a text. */
export function decodeEntity(reference: string): string {
  const decoded = decodeHTMLStrict(reference.replace(/^&(?:amp;)+(?=.)/u, '&')).replace(LINE_END, ' ');
  return NO_TEXT.test(decoded) ? reference : decoded;
}
