/**
 * The search itself, in the worker: Pagefind names the reports that can contain what is looked for, their texts are
 * fetched and scanned, and what the scan finds is handed on report by report.
 */
import type { Script } from '../../script/scripts.ts';
import { type Fold, foldWith, parseVariants } from '../fold.ts';
import { type Entry, pathTo, type ReportCard, readText } from '../format.ts';
import { type Hit, type Scannable, scan, scannable } from '../match.ts';
import type { Part } from '../parts.ts';
import { parseQuery, type Query } from '../query.ts';
import { questionsFor } from '../tokens.ts';
import { fetchJson, fetchPacked } from './files.ts';
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
  /** Cards of the reports that can contain what is looked for, newest first. */
  candidates(query: Query, filters: Filters): Promise<ReportCard[]>;
  /** Scans one report. */
  look(card: ReportCard, query: Query, filters: Filters): Promise<FoundReport | undefined>;
  parse(typed: string): Query;
}

/** Opens the library below `root` for a script. */
export async function openEngine(root: URL, script: Script): Promise<Engine> {
  const entry = await fetchJson<Entry>(new URL('entry.json', root));
  const small = entry.texts?.[script];
  const bundles = entry.indexes.map((name) => new URL(name, root));
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
    small ? undefined : openPagefind(bundles),
  ]);
  const cards = JSON.parse(library) as ReportCard[];

  return {
    cards,
    readsAll: small !== undefined,
    fold,
    parse: (typed) => parseQuery(typed, (piece) => fold(piece).text),
    async candidates(query, filters) {
      if (query.clauses.length === 0) return [];
      const pages = ask && (await pagesFor(query, entry, ask));
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

/** Pages that can meet every clause. */
async function pagesFor(query: Query, entry: Entry, ask: Ask): Promise<Set<string>> {
  const clauses = await Promise.all(
    query.clauses.map(async (alternatives) => {
      const answers = await Promise.all(alternatives.map((term) => pagesWith(term, entry, ask)));
      return new Set(answers.flatMap((pages) => [...pages]));
    }),
  );
  return clauses.reduce(common);
}

/** So few for each question asked: to look through them costs less than to ask on. */
const FEW = 4;

async function pagesWith(term: string, entry: Entry, ask: Ask): Promise<Set<string>> {
  let pages: Set<string> | undefined;
  for (const [asked, question] of questionsFor(term, entry.common).entries()) {
    const answer = await ask(question);
    pages = pages ? common(pages, answer) : answer;
    if (pages.size <= FEW * (asked + 1)) break;
  }
  return pages ?? new Set();
}

/** What is in both. */
function common(a: Set<string>, b: Set<string>): Set<string> {
  return new Set([...a].filter((page) => b.has(page)));
}
