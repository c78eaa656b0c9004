/** The clean text of a whole source as one string, each character with the place it comes from. */
import type { Span } from '../../src/model/report.ts';
import type { Passage } from '../pipeline/types.ts';

/** A place in a decoded source. */
export interface Place {
  source: number;
  line: number;
  /** Code points from 0. */
  column: number;
}

/** One visible character of the source. */
export interface SourceChar {
  char: string;
  place: Place;
  /** Index of the passage and raw code point in it. */
  passage: number;
  raw: number;
}

/** All visible characters of a source in the order of the source, and the same as one string to search in. */
export interface SourceText {
  chars: SourceChar[];
  text: string;
  /** Index into `chars` of the character that a code unit of `text` belongs to. */
  indexOfUnit: number[];
}

/** The place of each raw code point of a passage. */
export function placesOf(at: Span[]): Place[] {
  return at.flatMap(([line, start, end, source = 0]) =>
    Array.from({ length: end - start }, (_, offset) => ({ source, line, column: start + offset })),
  );
}

/** A key by which a place is found again after pieces have moved. */
export function placeKey({ source, line, column }: Place): string {
  return `${source}:${line}:${column}`;
}

/** Contiguous places as spans; the base is not named. */
export function spansOf(places: Place[]): Span[] {
  const spans: Span[] = [];
  let last: Place | undefined;
  for (const place of places) {
    const open = spans.at(-1);
    if (open && last && last.source === place.source && last.line === place.line && last.column + 1 === place.column) {
      open[2] = place.column + 1;
    } else {
      const span: Span = [place.line, place.column, place.column + 1];
      spans.push(place.source === 0 ? span : [span[0], span[1], span[2], place.source]);
    }
    last = place;
  }
  return spans;
}

/** Strings the passages of a source together, white space left out. */
export function sourceText(passages: Passage[]): SourceText {
  const result: SourceText = { chars: [], text: '', indexOfUnit: [] };
  const parts: string[] = [];
  passages.forEach((passage, index) => {
    const places = placesOf(passage.at);
    Array.from(passage.clean.text).forEach((char, offset) => {
      const raw = passage.clean.map[offset];
      const place = raw === undefined ? undefined : places[raw];
      if (raw === undefined || place === undefined || /^\s$/u.test(char)) return;
      for (let unit = 0; unit < char.length; unit += 1) result.indexOfUnit.push(result.chars.length);
      result.chars.push({ char, place, passage: index, raw });
      parts.push(char);
    });
  });
  result.text = parts.join('');
  return result;
}
