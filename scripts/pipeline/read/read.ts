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

/** Endings of the files that can be read. */
export const READABLE = ['.txt', '.md', '.html', '.htm', '.docx'];

/** Instructions in the YAML of a source for reading the file. */
export interface Reading {
  /** Encoding of the file. Only needed if the program guesses wrong. */
  encoding?: string | undefined;
  damaged?: Damage;
}

/** Reads a raw file of any known format into lines of text. Refuses with file, line and a way to mend the fault. */
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

/** Whether a text is a web page: it begins with the tag of one, or has at least eight closing tags of paragraphs and the like. */
function isPage(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html[\s>])/iu.test(text) || (text.match(/<\/(?:p|div|td|li)>/giu)?.length ?? 0) >= 8;
}

/** At least this many lines must begin with a Markdown heading or with bold text for a plain text to be read as Markdown. */
const MARKED_LINES = 3;

/** Whether a file with the ending of plain text holds Markdown. */
function isMarkdown(text: string): boolean {
  return (text.match(/^[ \u3000]*(?:#{1,6}[ \t]+\S|\*\*[^*\n]{1,200}\*\*)/gmu)?.length ?? 0) >= MARKED_LINES;
}

/**
 * The encoding that a web page declares, if it is Big5. That must be asked, because Big5 can be decoded as GB18030 without an error. If the bytes are
 * not valid Big5, the declaration is ignored.
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
