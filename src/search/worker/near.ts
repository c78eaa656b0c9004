/**
 * Suggestions when nothing was found: the mainland's word for a regional one, each term alone, or the longest parts of a term that occur in a text.
 */

import type { Filters } from '../core/filters.ts';
import { quoted, termsOf } from '../core/query.ts';
import type { Engine } from './engine.ts';
import { lookThrough } from './look-through.ts';
import type { NearForm } from './messages.ts';
import { mainlandForms } from './regional-words.ts';

/** At most this many suggestions are made. */
const FORMS = 5;

/** Only this many characters of a term are tried. */
const CHARACTERS = 30;

/** At most this many strings are looked up in all: enough for the parts of one term. */
const QUESTIONS = 2 * CHARACTERS;

/** For one string at most `LOOKS` reports are scanned, `BATCH` at a time. Nearly always the first report has the string. */
const LOOKS = 16;
const BATCH = 4;

/** Looks up a folded string. Resolves with what to type for it, as a text prints it; undefined if no text contains it. */
type Printed = (folded: string) => Promise<string | undefined>;

export async function nearForms(
  engine: Engine,
  typed: string,
  filters: Filters,
  outdated: () => boolean,
): Promise<NearForm[]> {
  const query = engine.parse(typed);
  const terms = termsOf(query);
  const forms = new Set<string>();
  let questions = 0;
  const printed: Printed = async (folded) =>
    questions++ < QUESTIONS && !outdated() ? printedForm(engine, folded, filters, outdated) : undefined;

  for (const form of terms.slice(0, FORMS).flatMap((term) => mainlandForms(term, engine.fold))) {
    const mainland = forms.size < FORMS && (await printed(form));
    if (mainland) forms.add(mainland);
  }
  if (terms.length > 1 || query.without.length > 0) {
    for (const term of terms.slice(0, QUESTIONS)) {
      const form = forms.size < FORMS && (await printed(term));
      if (form) forms.add(form);
    }
  }
  if (forms.size === 0) {
    for (const term of terms.slice(0, FORMS)) {
      for (const piece of await longestPieces(term, printed)) forms.add(piece);
    }
  }
  return [...forms].slice(0, FORMS).map((form) => ({ typed: form }));
}

interface TermPiece {
  start: number;
  end: number;
  form: string;
}

/**
 * The longest parts of a term that occur in a text, none overlapping another. A window moves over the term: it grows at its end while its string
 * occurs, else it shrinks at its start.
 */
async function longestPieces(term: string, printed: Printed): Promise<string[]> {
  const characters = Array.from(term).slice(0, CHARACTERS);
  const pieces: TermPiece[] = [];
  let start = 0;
  let end = 2;
  let longest: TermPiece | undefined;
  while (end <= characters.length) {
    const form = await printed(characters.slice(start, end).join(''));
    if (form) longest = { start, end: end++, form };
    else {
      if (longest) pieces.push(longest);
      longest = undefined;
      start++;
      end = Math.max(end, start + 2);
    }
  }
  if (longest) pieces.push(longest);
  const chosen: TermPiece[] = [];
  for (const piece of pieces.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (chosen.every((other) => piece.end <= other.start || other.end <= piece.start)) chosen.push(piece);
  }
  return chosen.map((piece) => piece.form);
}

async function printedForm(
  engine: Engine,
  folded: string,
  filters: Filters,
  outdated: () => boolean,
): Promise<string | undefined> {
  const query = { clauses: [[folded]], without: [] };
  const candidates = await engine.candidates(query, filters, true);
  const most = engine.readsAll ? candidates.length : Math.min(candidates.length, LOOKS);
  const cards = candidates.slice(0, most);
  for await (const { found } of lookThrough(engine, cards, { query, filters, batch: BATCH, outdated })) {
    const first = found[0]?.passages[0];
    // As the text prints it: the folded form may be in another variant than the reader's.
    if (first) return quoted(first.text.slice(...(first.marks[0] as [number, number])));
  }
  return undefined;
}
