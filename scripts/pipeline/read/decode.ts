import { refuse } from '../../cli/messages.ts';
import { MOJIBAKE_RULES } from './decode.rules.ts';
import { refuseBinary } from './other-formats.ts';
import { LINE_END } from './text.ts';

/** Whether the YAML accepts bytes that cannot be decoded. If so, they are shown as lost characters (U+FFFD). */
export type Damage = 'accepted' | undefined;

/** The decoded text of a file, and the encoding that its bytes were decoded with. */
export interface Decoded {
  /** The text, without a byte order mark. */
  text: string;
  /** Name of the encoding as in the WHATWG standard: `utf-8`, `utf-16le`, `utf-16be`, `gb18030`. */
  encoding: string;
  /** Places of lost characters in a file whose damage is accepted. Not all are listed if there are many. */
  lost?: { line: number; column: number }[];
}

/** Byte order marks, longest first. */
const MARKS: { encoding: string; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Decodes bytes. The encoding is told by the byte order mark, else by valid UTF-8, else by the zero bytes of UTF-16, else it is GB18030. Refuses a
 * file that cannot be decoded completely, with the place of the first fault.
 */
export function decode(bytes: Uint8Array, file: string, override?: string, damaged?: Damage): Decoded {
  if (bytes.length === 0) refuse('empty-file', 'is empty; save the report into it or remove it', { file });
  refuseBinary(bytes, file);

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

/**
 * Guesses the encoding. UTF-8 is so redundant that text which is valid UTF-8 is in UTF-8. UTF-16 has many zero bytes at even or at odd places only.
 */
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

/** Whether bytes that are read as UTF-16 are mostly Chinese. If they are in another encoding, Chinese characters come up only by chance. */
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

/**
 * Handles bytes that are not valid in any encoding, in the encoding with the fewest faults. Refuses them with the place; if the editor accepts the
 * damage, decodes them.
 */
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

/** If more than one of this many characters is lost, the damage cannot be accepted: the text is no longer reliable. */
const MOST_LOST = 500;
/** At most this many places of lost characters are listed. */
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
  for (const { pattern, what, acceptable } of MOJIBAKE_RULES) {
    if (acceptable && damaged === 'accepted') continue;
    const found = pattern.exec(text);
    if (found) {
      const accept = acceptable ? ', or accept the loss in its YAML (damaged: accepted)' : '';
      refuse('mojibake', `holds ${what}; find an undamaged copy${accept}`, { file, ...place(text, found.index) });
    }
  }
}

/** Line and column, from 1, of an offset in UTF-16 units. The column is counted in code points. */
export function place(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset)).split(LINE_END);
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
}
