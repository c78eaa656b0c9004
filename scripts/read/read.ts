import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { refuse } from '../cli/messages.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx.ts';
import { readPage } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { ReadSource } from './source.ts';
import { overlongLine, readText } from './text.ts';

/** File name endings that can be read. */
export const READABLE = ['.txt', '.md', '.html', '.htm', '.docx'];

/** Reads a raw file, of whatever format, into lines of text. */
export async function readSource(file: string, bytes: Uint8Array, encoding?: string): Promise<ReadSource> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const facts = { file, sha256, frontMatter: {}, outside: { markup: 0, whitespace: 0 }, doubts: [] };
  const ending = extname(file).toLowerCase();
  if (!READABLE.includes(ending)) {
    refuse('format', `has the ending ${ending || '(none)'}; known are ${READABLE.join(', ')}`, { file });
  }
  if (bytes.length === 0) refuse('empty-file', 'is empty; save the report into it or remove it', { file });
  if (ending === '.docx') return { ...facts, encoding: 'docx', ...(await readDocx(bytes, file)) };

  const decoded = decode(bytes, file, encoding);
  const { text } = decoded;
  const overlong = overlongLine(text);
  if (overlong)
    refuse('long-line', 'has a line of over a million characters; that is no report', { file, line: overlong });
  if (ending === '.txt') return { ...facts, encoding: decoded.encoding, ...readText(text, file) };
  if (ending === '.md') return { ...facts, encoding: decoded.encoding, ...readMarkdown(text, file) };
  return { ...facts, encoding: decoded.encoding, ...readPage(text, file) };
}
