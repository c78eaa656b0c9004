/**
 * The search itself, in the worker: Pagefind names the reports that can contain what is looked for, their texts are
 * fetched and scanned, and what the scan finds is handed on report by report.
 */

import type { VariantTag } from '../../variants/variants.ts';
import { admits, type Filters } from '../core/filters.ts';
import { type Fold, foldWith, parseEquivalents } from '../core/fold.ts';
import { type Library, pathTo, type ReportCard, readText, type SearchEntry, VERSION } from '../core/format.ts';
import { type Grams, gramsWith } from '../core/grams.ts';
import { type Hit, type Scannable, scan, scannable } from '../core/match.ts';
import { parseQuery, type Query } from '../core/query.ts';
import { fetchEntry, fetchPacked } from './files.ts';
import { type Ask, openPagefind } from './pagefind.ts';

/** A hit in the form in which it is sent to the page. */
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
  /** Number of marked places in passages whose printed text was found. */
  count: number;
}

export interface Engine {
  cards: ReportCard[];
  fold: Fold;
  /** Whether all texts are loaded already, so that there is no reason to stop before the last one. */
  readsAll: boolean;
  /**
   * Cards of the reports that can contain what is looked for, newest first. `thorough`: more grams are looked up, so that fewer reports are named.
   */
  candidates(query: Query, filters: Filters, thorough: boolean): Promise<ReportCard[]>;
  /** Scans one report; undefined if no passage meets the query. */
  look(card: ReportCard, query: Query, filters: Filters): Promise<FoundReport | undefined>;
  /** The printed passages of a report, folded. Those of a large library are not kept. */
  passages(card: ReportCard): Promise<readonly string[]>;
  parse(typed: string): Query;
}

/** A library that is open, large or small. */
interface OpenedLibrary {
  cards: ReportCard[];
  fold: Fold;
  text(card: ReportCard): Promise<Scannable>;
  passages(card: ReportCard): Promise<readonly string[]>;
  /**
   * Names the pages that can meet a query, looking up at most `most` grams for each term; undefined if all pages can. Without this function every
   * report is read.
   */
  pagesFor?: (query: Query, most: number) => Promise<Set<string> | undefined>;
}

/**
 * Opens the library below `root` for a variant. `known` is the text of its `entry.json`, if that is at hand.
 * @throws Error if the library has the layout of another version of the search, as when this tab is older than the library
 */
export async function openEngine(root: URL, variant: VariantTag, known?: string): Promise<Engine> {
  const entry = JSON.parse(known ?? (await fetchEntry(new URL('entry.json', root)))) as SearchEntry;
  if (entry.version !== VERSION)
    throw new Error(`This search reads version ${VERSION}, the library has ${entry.version}.`);
  const coming = fetchPacked(new URL(entry.libraries[variant], root)).then((text) => JSON.parse(text) as Library);
  const { cards, fold, text, passages, pagesFor } = await (entry.whole
    ? openWhole(coming)
    : openLarge(entry, root, coming));

  return {
    cards,
    readsAll: pagesFor === undefined,
    fold,
    passages,
    parse: (typed) => parseQuery(typed, (piece) => fold(piece).text),
    async candidates(query, filters, thorough) {
      if (query.clauses.length === 0) return [];
      const pages = await pagesFor?.(query, thorough ? THOROUGH : QUICK);
      return cards
        .filter((card) => (!pages || pages.has(card.page)) && admits(filters, card))
        .sort((a, b) => b.year - a.year);
    },
    async look(card, query, filters) {
      const source = await text(card);
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

async function openWhole(coming: Promise<Library>): Promise<OpenedLibrary> {
  const { equivalents, cards, texts = [] } = await coming;
  const fold = foldWith(parseEquivalents(equivalents));
  const ready = new Map(cards.map((card, i) => [card, texts[i] as string | Scannable]));
  const text = async (card: ReportCard) => {
    const lines = ready.get(card) as string | Scannable;
    const made = typeof lines === 'string' ? scannable(readText(lines), fold) : lines;
    ready.set(card, made);
    return made;
  };
  return { cards, fold, text, passages: async (card) => (await text(card)).folded.map((passage) => passage.text) };
}

async function openLarge(entry: SearchEntry, root: URL, coming: Promise<Library>): Promise<OpenedLibrary> {
  const bundles = entry.indexes.map((index) => ({ ...index, folder: new URL(index.folder, root) }));
  // Everything that will be needed is asked for at once.
  const [{ equivalents, cards }, ask] = await Promise.all([coming, openPagefind(bundles, entry.buckets)]);
  const fold = foldWith(parseEquivalents(equivalents));
  const grams = gramsWith(fold);
  const texts = new Map<ReportCard, Promise<Scannable>>();
  return {
    cards,
    fold,
    pagesFor: (query, most) => pagesFor(query, most, grams, ask),
    async passages(card) {
      const known = texts.get(card);
      if (known) return (await known).folded.map((passage) => passage.text);
      const lines = await fetchPacked(new URL(card.text as string, root));
      return readText(lines).passages.map((passage) => fold(passage.text).text);
    },
    text(card) {
      const known = texts.get(card);
      if (known) return known;
      const text = fetchPacked(new URL(card.text as string, root)).then((lines) => scannable(readText(lines), fold));
      text.catch(() => texts.delete(card));
      texts.set(card, text);
      return text;
    },
  };
}

function travelling({ passage, ...hit }: Hit, source: Scannable): FoundPassage {
  const path = pathTo(source.report, passage);
  return { ...hit, block: passage.id, heading: passage.kind === 'heading', path };
}

/**
 * Grams looked up for each term, in a quick and in a thorough search. A few grams already exclude most pages, and each costs about as much as a text
 * that is read in vain.
 */
const QUICK = 3;
const THOROUGH = 8;

/** Pages that can meet every clause; undefined if all pages can. */
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
