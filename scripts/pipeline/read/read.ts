import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { refuse } from '../../cli/messages.ts';
import type { Message } from '../types.ts';
import { type Damage, decode } from './decode.ts';
import { readDocx } from './docx.ts';
import { readPage } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { refuseEnding } from './other-formats.ts';
import type { ReadSource } from './source.ts';
import { overlongLine, readText } from './text.ts';

/** File name endings that can be read. */
export const READABLE = ['.txt', '.md', '.html', '.htm', '.docx'];

/** What the YAML of a source says about how to read it. */
export interface Reading {
  /** Where the bytes alone do not tell it. */
  encoding?: string | undefined;
  damaged?: Damage;
}

/** Reads a raw file, of whatever format, into lines of text. Refuses with file, line and the way to mend it. */
export async function readSource(file: string, bytes: Uint8Array, reading: Reading = {}): Promise<ReadSource> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = { file, sha256, frontMatter: {}, outside: { markup: 0, whitespace: 0 } };
  const ending = extname(file).toLowerCase();
  if (!READABLE.includes(ending)) refuseEnding(ending, READABLE, file);
  if (bytes.length === 0) refuse('empty-file', 'is empty; save the report into it or remove it', { file });
  if (ending === '.docx') return { ...facts, encoding: 'docx', ...(await readDocx(bytes, file)) };

  const {
    text,
    encoding,
    lost = [],
  } = decode(bytes, file, reading.encoding ?? declared(bytes, ending), reading.damaged);
  const overlong = overlongLine(text);
  if (overlong)
    refuse('long-line', 'has a line of over a million characters; that is no report', { file, line: overlong });
  const read = READERS[ending]?.(text, file) ?? readText(text, file);
  return { ...facts, ...read, encoding, doubts: [...lost.map((place) => lostDoubt(file, place)), ...read.doubts] };
}

type Read = Pick<ReadSource, 'lines' | 'outside' | 'doubts'> & { frontMatter?: Record<string, unknown> };

const READERS: Record<string, (text: string, file: string) => Read> = {
  '.txt': (text, file) => {
    if (isPage(text)) refuse('html-in-text', 'holds a web page; rename it to .html', { file });
    return isMarkdown(text) ? readMarkdown(text, file) : readText(text, file);
  },
  '.md': readMarkdown,
  '.html': readPage,
  '.htm': readPage,
};

/** A page by its first tag, or by so many ends of paragraphs. */
function isPage(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html[\s>])/iu.test(text) || (text.match(/<\/(?:p|div|td|li)>/giu)?.length ?? 0) >= 8;
}

/** So many lines that begin as headings of Markdown, or in its bold type, are no accident. */
const MARKED_LINES = 3;

/** A text that somebody saved from Markdown under the name of plain text. */
function isMarkdown(text: string): boolean {
  return (text.match(/^[ \u3000]*(?:#{1,6}[ \t]+\S|\*\*[^*\n]{1,200}\*\*)/gmu)?.length ?? 0) >= MARKED_LINES;
}

/**
 * The encoding that a web page declares, where its bytes alone do not tell: Big5 reads as GB18030 without an error. A declaration
 * that the bytes contradict counts for nothing.
 */
function declared(bytes: Uint8Array, ending: string): string | undefined {
  if (!ending.startsWith('.htm')) return undefined;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (!/charset\s*=\s*["']?big-?5/iu.test(head)) return undefined;
  const fits = (encoding: string): boolean => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  };
  return !fits('utf-8') && fits('big5') ? 'big5' : undefined;
}

function lostDoubt(file: string, place: { line: number; column: number }): Message {
  const text = 'a character is lost here (its bytes cannot be read); supply it in the YAML if you know it';
  return { rule: 'lost-character', severity: 'warning', text, file, ...place };
}
