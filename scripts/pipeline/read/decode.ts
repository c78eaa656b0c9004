import { refuse } from '../../cli/messages.ts';
import { MOJIBAKE_RULES } from './decode.rules.ts';

/** The text of a file and the encoding its bytes were read with. */
export interface Decoded {
  /** Without byte order mark. */
  text: string;
  /** WHATWG name: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`. */
  encoding: string;
}

/** First bytes of files that hold no text of their own; the name is what the refusal calls them. */
const BINARIES: { name: string; magic: number[] }[] = [
  { name: 'a PDF', magic: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a ZIP archive', magic: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Word or Excel file', magic: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a PNG image', magic: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', magic: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', magic: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a RAR archive', magic: [0x52, 0x61, 0x72, 0x21] },
  { name: 'a 7-Zip archive', magic: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a gzip archive', magic: [0x1f, 0x8b] },
  { name: 'a program', magic: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'RTF', magic: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];

/** Byte order marks, longest first. */
const MARKS: { encoding: string; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Reads bytes as text: by byte order mark, else strict UTF-8, else UTF-16 by its zero bytes, else strict GB18030.
 * Anything that is not wholly readable is refused with the place.
 */
export function decode(bytes: Uint8Array, file: string, override?: string): Decoded {
  if (bytes.length === 0) refuse('empty-file', 'is empty; save the report into it or remove it', { file });
  const binary = BINARIES.find(({ magic }) => startsWith(bytes, magic));
  if (binary)
    refuse('binary-file', `is ${binary.name}, not text; save the report as .txt, .md, .html or .docx`, { file });

  const mark = MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  const encoding = override ?? mark?.encoding ?? guess(bytes);
  const text = tryDecode(mark ? bytes.subarray(mark.bytes.length) : bytes, encoding);
  if (text === null) refuseUnreadable(bytes, override ?? mark?.encoding, file);
  refuseDamage(text, file);
  return { text, encoding };
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** UTF-8 is so redundant that text which is valid UTF-8 is UTF-8; UTF-16 shows by zero bytes on one side. */
function guess(bytes: Uint8Array): string {
  if (tryDecode(bytes, 'utf-8') !== null && !bytes.includes(0)) return 'utf-8';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 65536);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 0 && odd > even * 4 && odd * 100 > sample.length) return 'utf-16le';
  if (bytes.length % 2 === 0 && even > odd * 4 && even * 100 > sample.length) return 'utf-16be';
  return tryDecode(bytes, 'utf-8') !== null ? 'utf-8' : 'gb18030';
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Says which bytes cannot be read, in the encoding that fits best. */
function refuseUnreadable(bytes: Uint8Array, declared: string | undefined, file: string): never {
  const candidates = (declared ? [declared] : ['utf-8', 'gb18030']).map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, lost: text.split('\uFFFD').length - 1 };
  });
  const best = candidates.reduce((one, other) => (other.lost < one.lost ? other : one));
  const at = place(best.text, best.text.indexOf('\uFFFD'));
  refuse(
    'encoding',
    `${best.lost} byte sequence(s) are not valid ${best.encoding}, the first here; find an undamaged copy, or name the encoding in the YAML (encoding: gb18030)`,
    { file, ...at },
  );
}

function refuseDamage(text: string, file: string): void {
  const nul = text.indexOf('\0');
  if (nul >= 0) refuse('nul', 'holds a NUL character; the file is binary or damaged', { file, ...place(text, nul) });
  for (const { pattern, what } of MOJIBAKE_RULES) {
    const found = pattern.exec(text);
    if (found) {
      refuse('mojibake', `holds ${what}; find an undamaged copy`, { file, ...place(text, found.index) });
    }
  }
}

/** Line and column, from 1 in code points, of a code unit offset. */
export function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/u);
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
