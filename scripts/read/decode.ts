import { refuse } from '../cli/messages.ts';

/** What the YAML of a source says of bytes that cannot be read: accepted, they are shown as lost characters (U+FFFD). */
export type Damage = 'accepted' | undefined;

/** The text of a file and the encoding its bytes were read with. */
export interface Decoded {
  /** Without byte order mark. */
  text: string;
  /** WHATWG name: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`. */
  encoding: string;
  /** Places of characters that are lost, in a file whose damage is accepted. */
  lost?: { line: number; column: number }[];
}

/** First bytes of files that hold no text of their own; the name is what the refusal calls them. */
const BINARIES: { name: string; magic: number[]; mend: string }[] = [
  {
    name: 'a PDF',
    magic: [0x25, 0x50, 0x44, 0x46, 0x2d],
    mend: 'its text can be taken out with pdftotext -enc UTF-8 FILE.pdf FILE.txt',
  },
  { name: 'a ZIP archive', magic: [0x50, 0x4b, 0x03, 0x04], mend: 'unpack it and add what is in it' },
  {
    name: 'an old Word or Excel file',
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    mend: 'open it in Word or LibreOffice and save it as .docx (soffice --headless --convert-to docx FILE)',
  },
  {
    name: 'a PNG image',
    magic: [0x89, 0x50, 0x4e, 0x47],
    mend: 'a picture holds no text: find the report itself, or have the picture read by a program and save the text as .txt',
  },
  {
    name: 'a JPEG image',
    magic: [0xff, 0xd8, 0xff],
    mend: 'a picture holds no text: find the report itself, or have the picture read by a program and save the text as .txt',
  },
  {
    name: 'a GIF image',
    magic: [0x47, 0x49, 0x46, 0x38],
    mend: 'a picture holds no text: find the report itself, or have the picture read by a program and save the text as .txt',
  },
  { name: 'a RAR archive', magic: [0x52, 0x61, 0x72, 0x21], mend: 'unpack it and add what is in it' },
  { name: 'a 7-Zip archive', magic: [0x37, 0x7a, 0xbc, 0xaf], mend: 'unpack it and add what is in it' },
  { name: 'a gzip archive', magic: [0x1f, 0x8b], mend: 'unpack it and add what is in it' },
  { name: 'a program', magic: [0x7f, 0x45, 0x4c, 0x46], mend: 'save the report as .txt, .md, .html or .docx' },
  {
    name: 'RTF',
    magic: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    mend: 'open it in Word or LibreOffice and save it as .docx (soffice --headless --convert-to docx FILE)',
  },
];

/** Byte order marks, longest first. */
const MARKS: { encoding: string; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Traces of a text that was once read in the wrong encoding and saved so. */
const MOJIBAKE: { pattern: RegExp; what: string; acceptable?: true }[] = [
  {
    pattern: /\uFFFD/u,
    what: 'a replacement character (U+FFFD): characters were lost before this file was made',
    acceptable: true,
  },
  { pattern: /锟斤拷|锟斤|斤拷/u, what: '“锟斤拷”: UTF-8 replacement characters read as GBK' },
  { pattern: /烫烫烫|屯屯屯/u, what: 'uninitialised memory saved as text' },
  { pattern: /(?:[ÃÂäåæçèé][\u0080-\u00BF]{1,2}){3}/u, what: 'UTF-8 that was read as Latin-1' },
  { pattern: /(?:鏀垮簻|宸ヤ綔|鎶ュ憡|鍙戝睍|鐨勶|銆傘|锛屽)/u, what: 'UTF-8 that was read as GBK' },
];

/**
 * Reads bytes as text: by byte order mark, else strict UTF-8, else UTF-16 by its zero bytes, else strict GB18030.
 * Anything that is not wholly readable is refused with the place.
 */
export function decode(bytes: Uint8Array, file: string, override?: string, damaged?: Damage): Decoded {
  if (bytes.length === 0) refuse('empty-file', 'is empty; save the report into it or remove it', { file });
  const binary = BINARIES.find(({ magic }) => startsWith(bytes, magic));
  if (binary) refuse('binary-file', `is ${binary.name}, not text; ${binary.mend}`, { file });

  const mark = MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  const own = mark ? bytes.subarray(mark.bytes.length) : bytes;
  const encoding = override ?? mark?.encoding ?? guess(bytes);
  const text = tryDecode(own, encoding);
  if (text === null) return decodeDamaged(own, override ?? mark?.encoding, file, damaged);
  const lost = damaged === 'accepted' ? lostPlaces(text) : [];
  refuseDamage(text, file, damaged);
  return { text, encoding, ...(lost.length > 0 ? { lost } : {}) };
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
  const wide = WIDE.find((encoding) => bytes.length % 2 === 0 && isMostlyHan(sample, encoding));
  if (wide) return wide;
  return tryDecode(bytes, 'utf-8') !== null ? 'utf-8' : 'gb18030';
}

const WIDE = ['utf-16le', 'utf-16be'];

/** Bytes of another encoding, read as UTF-16, give ideographs only by chance. */
function isMostlyHan(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample.subarray(0, sample.length - (sample.length % 2)));
  const common = text.match(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu)?.length ?? 0;
  return common >= text.length * 0.85;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are not wholly readable, in the encoding that fits best: refused with the place, or, where the editor accepts the damage, read. */
function decodeDamaged(bytes: Uint8Array, declared: string | undefined, file: string, damaged: Damage): Decoded {
  const candidates = (declared ? [declared] : ['utf-8', 'gb18030']).map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes);
    return { encoding, text, lost: text.split('\uFFFD').length - 1 };
  });
  const { encoding, text, lost } = candidates.reduce((one, other) => (other.lost < one.lost ? other : one));
  const places = lostPlaces(text);
  const cutShort = lost === 1 && text.endsWith('\uFFFD');
  const few = lost * MOST_LOST <= text.length;
  if (damaged === 'accepted' && few) return { text, encoding, lost: places };
  const accept = few ? '; or accept the loss in its YAML (damaged: accepted; npm run add -- --accept-damaged)' : '';
  if (cutShort)
    refuse(
      'truncated',
      `ends in the middle of a ${encoding} character, so the copy may be cut short; find a fuller one${accept}`,
      { file, ...places[0] },
    );
  refuse(
    'encoding',
    `${lost} byte sequence(s) are not valid ${encoding}, the first here; find an undamaged copy, or name the encoding in the YAML (encoding: gb18030)${accept}`,
    { file, ...places[0] },
  );
}

/** A text that lost more than one character in so many is no text that an editor can answer for. */
const MOST_LOST = 500;
/** So many places are named. */
const MOST_PLACES = 20;

function lostPlaces(text: string): { line: number; column: number }[] {
  const places: { line: number; column: number }[] = [];
  for (let at = text.indexOf('\uFFFD'); at >= 0 && places.length < MOST_PLACES; at = text.indexOf('\uFFFD', at + 1))
    places.push(place(text, at));
  return places;
}

function refuseDamage(text: string, file: string, damaged: Damage): void {
  const nul = text.indexOf('\0');
  if (nul >= 0) refuse('nul', 'holds a NUL character; the file is binary or damaged', { file, ...place(text, nul) });
  for (const { pattern, what, acceptable } of MOJIBAKE) {
    if (acceptable && damaged === 'accepted') continue;
    const found = pattern.exec(text);
    if (found) {
      const accept = acceptable ? ', or accept the loss in its YAML (damaged: accepted)' : '';
      refuse('mojibake', `holds ${what}; find an undamaged copy${accept}`, { file, ...place(text, found.index) });
    }
  }
}

/** Line and column, from 1 in code points, of a code unit offset. */
export function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset)).split(/\r\n|\n|\r/u);
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
