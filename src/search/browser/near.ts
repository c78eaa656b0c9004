/** What to offer when nothing was found: the terms one by one, or the longest pieces of a term that do occur. */
import type { Engine, Filters } from './engine.ts';
import type { NearForm } from './messages.ts';

/** Enough to choose from. */
const FORMS = 5;

/** Reports that are scanned to see whether a piece occurs. */
const LOOKS = 4;

export async function nearForms(engine: Engine, typed: string, filters: Filters): Promise<NearForm[]> {
  const query = engine.parse(typed);
  const terms = query.clauses.flat();
  if (terms.length > 1 || query.without.length > 0) {
    const forms = await Promise.all(terms.map((term) => formOf(engine, term, filters)));
    const some = forms.filter((form) => form !== undefined);
    if (some.length > 0) return some;
  }
  const pieces = await Promise.all(terms.map((term) => longestPieces(engine, term, filters)));
  return pieces.flat().slice(0, FORMS);
}

/** The longest pieces of a term that occur, none inside another. */
async function longestPieces(engine: Engine, term: string, filters: Filters): Promise<NearForm[]> {
  const characters = Array.from(term);
  const found: NearForm[] = [];
  const covered: [start: number, end: number][] = [];
  for (let length = characters.length - 1; length >= 2 && found.length < FORMS; length--) {
    for (let start = 0; start + length <= characters.length; start++) {
      if (covered.some(([from, to]) => from < start + length && start < to)) continue;
      const form = await formOf(engine, characters.slice(start, start + length).join(''), filters);
      if (!form) continue;
      found.push(form);
      covered.push([start, start + length]);
    }
  }
  return found;
}

async function formOf(engine: Engine, term: string, filters: Filters): Promise<NearForm | undefined> {
  const query = { clauses: [[term]], without: [] };
  const candidates = await engine.candidates(query, filters, true);
  const found = await Promise.all(candidates.slice(0, LOOKS).map((card) => engine.look(card, query, filters)));
  const first = found.find((report) => report !== undefined)?.passages[0];
  if (!first) return undefined;
  const [start, end] = first.marks[0] as [number, number];
  const passages = found.reduce((sum, report) => sum + (report?.passages.length ?? 0), 0);
  // As the text prints it: the folded form may be in another script than the reader's.
  return { typed: first.text.slice(start, end), passages };
}
