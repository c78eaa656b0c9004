import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { refuse } from '../cli/messages.ts';
import { decode } from './decode.ts';
import { markdownLines } from './markdown.ts';
import type { ReadSource } from './source.ts';
import { overlongLine, textLines } from './text.ts';

/** Reads a raw file, of whatever format, into lines of text. Pure but for the hash: the caller reads the bytes. */
export async function readSource(file: string, bytes: Uint8Array, encoding?: string): Promise<ReadSource> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const extension = extname(file).toLowerCase();
  if (!['.txt', '.md'].includes(extension)) {
    refuse('format', `has the ending ${extension || '(none)'}; known are .txt, .md, .html and .docx`, { file });
  }
  const decoded = decode(bytes, file, encoding);
  const overlong = overlongLine(decoded.text);
  if (overlong)
    refuse('long-line', 'has a line of over a million characters; that is no report', { file, line: overlong });
  const outside = { markup: 0, whitespace: 0 };
  if (extension === '.md') {
    return { file, sha256, encoding: decoded.encoding, ...markdownLines(decoded.text), outside };
  }
  return { file, sha256, encoding: decoded.encoding, lines: textLines(decoded.text), frontMatter: {}, outside };
}
