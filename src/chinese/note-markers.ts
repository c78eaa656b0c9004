/** The marks by which the body of a report points to its notes: `“三门”〔1〕的新使命`. */
import { NOTE_MARKER } from './note-markers.rules.ts';
import { ordinalOf } from './numerals.ts';

const MARKERS = new RegExp(NOTE_MARKER.pattern, 'gu');

/** A mark in a text, its place in UTF-16 units, and the number of the note. */
export interface NoteMarker {
  mark: string;
  start: number;
  number: number;
}

/** Finds the marks in a text, in order. */
export function noteMarkers(text: string): NoteMarker[] {
  return [...text.matchAll(MARKERS)].map(({ 0: mark, index }) => ({
    mark,
    start: index,
    number: ordinalOf(mark) ?? 0,
  }));
}

/** The text without the marks that point to notes, because these are neither words of a title nor count for its length. */
export function withoutMarkers(text: string): string {
  return text.replace(MARKERS, '');
}
