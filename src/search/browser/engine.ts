/**
 * The search itself, in the worker: Pagefind names the reports that can contain what is looked for, their texts are
 * fetched and scanned, and what the scan finds is handed on report by report.
 */
import type { Script } from '../../script/scripts.ts';
import { type Fold, foldWith, parseVariants } from '../fold.ts';
import { type Entry, pathTo, type ReportCard, readText, VERSION } from '../format.ts';
import { type Grams, gramsWith } from '../grams.ts';
import { type Hit, type Scannable, scan, scannable } from '../match.ts';
import type { Part } from '../parts.ts';
import { parseQuery, type Query } from '../query.ts';
import { fetchEntry, fetchPacked } from './files.ts';
import { type Ask, openPagefind } from './pagefind.ts';

/** What a search is narrowed to; what is missing does not narrow. */
export interface Filters {
  place?: string;
  year?: number;
  level?: string;
  part?: Part;
}

/** A hit as it travels to the page. */
export interface FoundPassage extends Omit<Hit, 'passage'> {
  block: string;
  heading: boolean;
  /** Headings above it, the outermost first. */
  path: string[];
}

export interface FoundReport {
  card: ReportCard;
  /** In reading order. */
  passages: FoundPassage[];
  /** Marked places in passages found exactly. */
  count: number;
}

export interface Engine {
  cards: ReportCard[];
  fold: Fold;
  /** Whether all texts are at hand: there is no reason to stop before the last. */
  readsAll: boolean;
  /** Cards of the reports that can contain what is looked for, newest first. `thorough`: spare no question to name fewer. */
  candidates(query: Query, filters: Filters, thorough: boolean): Promise<ReportCard[]>;
  /** Scans one report. */
  look(card: ReportCard, query: Query, filters: Filters): Promise<FoundReport | undefined>;
  parse(typed: string): Query;
}

/**
 * Opens the library below `root` for a script. `known`: text of its `entry.json`, if it has been fetched just now.
 * @throws when the library is laid out for another version of the search: this tab is older than it
 */
export async function openEngine(root: URL, script: Script, known?: string): Promise<Engine> {
  const entry = JSON.parse(known ?? (await fetchEntry(new URL('entry.json', root)))) as Entry;
  if (entry.version !== VERSION)
    throw new Error(`This search reads version ${VERSION}, the library has ${entry.version}.`);
  const small = entry.texts?.[script];
  const bundles = entry.indexes.map(({ folder, meta }) => ({ folder: new URL(folder, root), meta }));
  const folding = fetchPacked(new URL(entry.variants, root)).then((classes) => foldWith(parseVariants(classes)));
  const texts = new Map<string, Promise<Scannable>>();

  const text = (name: string): Promise<Scannable> => {
    let known = texts.get(name);
    if (!known) {
      known = Promise.all([fetchPacked(new URL(name, root)), folding]).then(([lines, fold]) =>
        scannable(readText(lines), fold),
      );
      known.catch(() => texts.delete(name));
      texts.set(name, known);
    }
    return known;
  };

  // Everything that will be needed is asked for at once.
  small?.forEach(text);
  const [fold, library, ask] = await Promise.all([
    folding,
    fetchPacked(new URL(entry.libraries[script], root)),
    small ? undefined : openPagefind(bundles, entry.drawers),
  ]);
  const cards = JSON.parse(library) as ReportCard[];
  const grams = gramsWith(fold);

  return {
    cards,
    readsAll: small !== undefined,
    fold,
    parse: (typed) => parseQuery(typed, (piece) => fold(piece).text),
    async candidates(query, filters, thorough) {
      if (query.clauses.length === 0) return [];
      const pages = ask && (await pagesFor(query, thorough ? THOROUGH : QUICK, grams, ask));
      return cards
        .filter((card) => (!pages || pages.has(card.page)) && admits(filters, card))
        .sort((a, b) => b.year - a.year);
    },
    async look(card, query, filters) {
      const source = await text(card.text);
      const hits = scan(source, query).filter((hit) => !filters.part || hit.passage.part === filters.part);
      if (hits.length === 0) return undefined;
      const exact = hits.filter((hit) => hit.reading === 'exact');
      return {
        card,
        passages: hits.map((hit) => travelling(hit, source)),
        count: exact.reduce((sum, hit) => sum + hit.marks.length, 0),
      };
    },
  };
}

function admits(filters: Filters, card: ReportCard): boolean {
  return (
    (!filters.place || card.place === filters.place) &&
    (!filters.year || card.year === filters.year) &&
    (!filters.level || card.level === filters.level)
  );
}

function travelling({ passage, ...hit }: Hit, source: Scannable): FoundPassage {
  const passages = source.report.passages;
  const path = pathTo(passages, passages.indexOf(passage)).map((heading) => heading.text.replace(/[。：]$/, ''));
  return { ...hit, block: passage.id, heading: passage.kind === 'heading', path };
}

/** Grams asked for each term: a few name few pages already, and each costs about as much as a text that is read in vain. */
const QUICK = 3;
const THOROUGH = 8;

/** Pages that can meet every clause; undefined: all. */
async function pagesFor(query: Query, most: number, grams: Grams, ask: Ask): Promise<Set<string> | undefined> {
  const clauses = await Promise.all(
    query.clauses.map(async (alternatives) => {
      const asked = alternatives.map((term) => grams.asked(term).slice(0, most));
      if (asked.some((own) => own.length === 0)) return undefined;
      const answers = await Promise.all(asked.map(ask));
      return answers.reduce((all, pages) => all.union(pages));
    }),
  );
  return clauses
    .filter((pages) => pages !== undefined)
    .reduce<Set<string> | undefined>((all, pages) => all?.intersection(pages) ?? pages, undefined);
}
