/**
 * Builds everything the search needs into `<outDir>/pagefind/`: a Pagefind index for all variants, the reports' texts in each
 * variant, the map of equivalent characters, and `entry.json` that names them all.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeSlug } from '../../model/ids.ts';
import type { Report } from '../../model/report.ts';
import { placeName, reportTitle } from '../../site/naming.ts';
import type { Convert } from '../../variants/convert.ts';
import { VARIANTS, type Variant, type VariantTag } from '../../variants/variants.ts';
import { equivalentClasses } from '../core/equivalents.ts';
import { type Fold, foldWith, parseEquivalents } from '../core/fold.ts';
import {
  type Library,
  type ReportCard,
  type ReportText,
  readText,
  type SearchEntry,
  VERSION,
  writeText,
} from '../core/format.ts';
import { correct } from '../core/match.ts';
import { SEARCH_FOLDER } from '../load/start.ts';
import { announceSearch } from './announce.ts';
import type { Document } from './bundle.ts';
import { type Characters, noCharacters } from './characters.ts';
import { writePacked } from './files.ts';
import { buildShards } from './shards.ts';
import { textOf } from './texts.ts';

export interface SearchIndexOptions {
  /** The reports in the order in which lists show them. They are read one by one, since a thousand reports take a gigabyte. */
  reports: Iterable<Report>;
  /** Root of the built site. */
  outDir: string;
  /** Gives the converter of a report's text to a variant, with the report's own word lists. */
  convert: (report: Report, variant: VariantTag) => Convert;
  /** Folder in which shards (parts of the index) are kept between builds. */
  cacheDir?: string;
  /** The variants that the site offers. */
  variants?: readonly Variant[];
  /** If all texts together have at most this many characters, the browser reads every text instead of asking the index. */
  readAllUpTo?: number;
  /** A shard of the index has at most about this many characters of text. */
  shardLength?: number;
}

export interface SearchIndexSummary {
  reports: number;
  characters: number;
  shards: number;
  /** Shards taken from the cache. */
  reused: number;
  /** Whether the browser reads every text instead of asking the index. */
  readAll: boolean;
}

/** All texts together weigh some 160 KB at this number of characters. A first query, page and scripts included, then stays below 200 KB. */
const READ_ALL_UP_TO = 150_000;

const CACHE = 'node_modules/.cache/work-report-library/search';

/** What is kept of a report while the index is made. */
interface PreparedReport {
  id: string;
  /** Texts as they will be written, which takes a third of the memory that their passages would take. */
  texts: Map<VariantTag, string>;
  cards: Map<VariantTag, CardText>;
}

/** A card without the names of files. */
type CardText = Omit<ReportCard, 'page' | 'text' | 'length'>;

export async function buildSearchIndex(options: SearchIndexOptions): Promise<SearchIndexSummary> {
  const folder = join(options.outDir, SEARCH_FOLDER);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const offers = options.variants ?? VARIANTS;
  const variants = offers.map(({ lang }) => lang);

  const used = noCharacters();
  const prepared = Array.from(options.reports, (report) => prepare(report, variants, options.convert, used));
  const classes = equivalentClasses(used.all, used.pairs.values());
  const fold = foldWith(parseEquivalents(classes));
  const folded = prepared.map(({ texts }) => foldedPassages(readText(firstOf(texts)), fold));
  // Lengths of the printed texts, by which frequencies are computed.
  const lengths = folded.map(({ printed }) => lengthOf(printed));
  const characters = lengths.reduce((sum, length) => sum + length, 0);
  const readAll = characters <= (options.readAllUpTo ?? READ_ALL_UP_TO);

  const documents = prepared.map(({ id }, i): Document => {
    const { printed, corrected } = folded[i] as FoldedReport;
    return { id, texts: [...printed, ...corrected] };
  });
  // Pagefind works in processes of its own: the texts are written meanwhile.
  const [{ shards, buckets }, texts, classesFile] = await Promise.all([
    buildShards(documents, classes, folder, options.cacheDir ?? CACHE, options.shardLength),
    readAll ? [] : Promise.all(variants.map((variant) => writeTexts(prepared, variant, folder))),
    writePacked(folder, classes),
  ]);
  const pages = new Map(shards.flatMap((shard) => [...shard.pages]));
  const libraryIn = (variant: VariantTag, files: string[] = []): Library => ({
    equivalents: classes,
    cards: prepared.map(({ id, cards }, i) => {
      const page = pages.get(id);
      if (!page) throw new Error(`Pagefind names no page for ${id}: it would never be found.`);
      return { ...(cards.get(variant) as CardText), page, text: files[i], length: lengths[i] as number };
    }),
    texts: readAll ? prepared.map(({ texts: own }) => own.get(variant) as string) : undefined,
  });
  const libraries = await Promise.all(
    variants.map(async (variant, i) => [
      variant,
      await writePacked(folder, JSON.stringify(libraryIn(variant, texts[i]))),
    ]),
  );

  const entry: SearchEntry = {
    version: VERSION,
    indexes: shards.map(({ name, entry: own }) => ({ folder: `${name}/`, entry: own })),
    buckets,
    equivalents: classesFile,
    libraries: Object.fromEntries(libraries) as SearchEntry['libraries'],
    whole: readAll,
  };
  writeFileSync(join(folder, 'entry.json'), JSON.stringify(entry));
  announceSearch(options.outDir, entry, offers);
  return {
    reports: prepared.length,
    characters,
    shards: shards.length,
    reused: shards.filter((shard) => shard.reused).length,
    readAll,
  };
}

/** Writes the reports' texts in a variant; resolves with their names, in order. */
async function writeTexts(prepared: PreparedReport[], variant: VariantTag, folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const { texts } of prepared) names.push(await writePacked(folder, texts.get(variant) as string));
  return names;
}

function prepare(
  report: Report,
  variants: readonly VariantTag[],
  convert: SearchIndexOptions['convert'],
  used: Characters,
): PreparedReport {
  const converters = variants.map((variant) => [variant, convert(report, variant)] as const);
  const texts = converters.map(([variant, own]) => [variant, textOf(report, own)] as const);
  used.read(texts.map(([, text]) => text));
  return {
    id: report.id,
    texts: new Map(texts.map(([variant, text]) => [variant, writeText(text)])),
    cards: new Map(converters.map(([variant, own]) => [variant, cardOf(report, own)])),
  };
}

/** Characters of folded passages, by which frequencies are computed. */
export const lengthOf = (folded: readonly string[]): number =>
  folded.reduce((sum, passage) => sum + Array.from(passage).length, 0);

function firstOf(texts: PreparedReport['texts']): string {
  return texts.values().next().value as string;
}

/** What the index must hold of a report: its passages as printed, and as corrected where an editor reads them differently. */
interface FoldedReport {
  printed: string[];
  corrected: string[];
}

function foldedPassages(text: ReportText, fold: Fold): FoldedReport {
  const corrected = [...Map.groupBy(text.emendations, (emendation) => emendation.passage)].map(
    ([passage, emendations]) => correct(text.passages[passage]?.text ?? '', emendations),
  );
  const folded = (passage: string) => fold(passage).text;
  return { printed: text.passages.map((passage) => folded(passage.text)), corrected: corrected.map(folded) };
}

/** What readers see of a report in lists and filters, in a variant. */
export function cardOf(report: Report, convert: Convert): CardText {
  const { region } = report;
  return {
    id: report.id,
    title: convert(reportTitle(report)),
    place: placeSlug(report.id),
    placeName: convert(placeName(region)),
    code: region.code,
    province: convert(region.province),
    level: region.level,
    year: report.year,
  };
}
