import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { refuse } from '../cli/messages.ts';
import type { Message } from '../pipeline.ts';
import { type Damage, decode } from './decode.ts';
import { readDocx } from './docx.ts';
import { readPage } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { ReadSource } from './source.ts';
import { overlongLine, readText } from './text.ts';

/** File name endings that can be read. */
export const READABLE = ['.txt', '.md', '.html', '.htm', '.docx'];

/** Endings of files that hold no lines of text, and how a report gets out of them. */
const CONVERSIONS: Record<string, string> = {
  '.pdf': 'take its text out with pdftotext -enc UTF-8 FILE.pdf FILE.txt; a scanned page must be read by OCR first',
  '.doc': 'convert it with soffice --headless --convert-to docx FILE.doc, or save it as .docx in Word',
  '.wps': 'convert it with soffice --headless --convert-to docx FILE.wps, or save it as .docx in WPS',
  '.rtf': 'convert it with soffice --headless --convert-to docx FILE.rtf',
  '.odt': 'convert it with soffice --headless --convert-to docx FILE.odt',
  '.ofd': 'open it in a reader of OFD and save it as .docx or .txt',
  '.csv': 'it is a collection: npm run add -- FILE.csv makes a source of each row',
  '.xlsx': 'it is a collection: npm run add -- FILE.xlsx makes a source of each row',
  '.tsv': 'it is a collection: npm run add -- FILE.tsv makes a source of each row',
  '.xls': 'save its sheet as .csv; npm run add -- FILE.csv makes a source of each row',
  '.mht': 'open it in a browser and save the page as .html',
  '.mhtml': 'open it in a browser and save the page as .html',
  '.zip': 'unpack it and add what is in it',
};

/** What the YAML of a source says about how to read it. */
export interface Reading {
  encoding?: string;
  damaged?: Damage;
}

/** Reads a raw file, of whatever format, into lines of text. Refuses with file, line and the way to mend it. */
export async function readSource(file: string, bytes: Uint8Array, reading: Reading = {}): Promise<ReadSource> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = { file, sha256, frontMatter: {}, outside: { markup: 0, whitespace: 0 } };
  const ending = extname(file).toLowerCase();
  if (!READABLE.includes(ending)) {
    const mend = CONVERSIONS[ending] ? `; ${CONVERSIONS[ending]}` : '';
    refuse('format', `has the ending ${ending || '(none)'}; known are ${READABLE.join(', ')}${mend}`, { file });
  }
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
    return readText(text, file);
  },
  '.md': readMarkdown,
  '.html': readPage,
  '.htm': readPage,
};

/** A page by its first tag, or by so many ends of paragraphs. */
function isPage(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html[\s>])/iu.test(text) || (text.match(/<\/(?:p|div|td|li)>/giu)?.length ?? 0) >= 8;
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
