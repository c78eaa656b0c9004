import { readableDate } from '../chinese/dates.ts';
import { placeSlug } from '../model/ids.ts';
import { firstReferences } from '../model/note-links.ts';
import type { Report } from '../model/report.ts';
import { converterFor } from '../variants/convert.ts';
import type { Variant } from '../variants/variants.ts';
import { bookEnding } from './books.ts';
import { type Counterpart, counterparts } from './counterparts.ts';
import { type ReportEntry, reportsOfPlace } from './library.ts';
import { placeName } from './naming.ts';
import { isListed } from './notes.ts';
import { depths, type OutlineItem, outline } from './outline.ts';
import { readModel } from './read-model.ts';
import { nameForPeople, REPORT_FILES } from './report-files.ts';
import { fileUrl, pageUrl } from './urls.ts';

/** A fact about a report, shown on one line. */
interface FactLine {
  name: string;
  value: string;
  href?: string;
}

/** A file to download. */
export interface DownloadLink {
  name: string;
  href: string;
  /** Name under which the browser saves the file. */
  download?: string;
}

export interface LinkTo {
  /** Id of the report. */
  id: string;
  href: string;
  title: string;
  region: ReportEntry['data']['region'];
  completeness: ReportEntry['data']['completeness'];
  year: number;
}

/** How a heading is shown on the page. */
export interface HeadingOnPage {
  /** Depth from 1, without gaps, so that no level of HTML headings is skipped. */
  depth: number;
  /** Rank of its kind, as the model's `level`. */
  level: number;
  /** Whether it is on one line with the paragraph after it. */
  runIn: boolean;
  /** Links to the same subject in the place's other years; empty for a run-in heading, which has no room for them. */
  counterparts: Counterpart[];
}

/** All that a report's page shows besides the text itself. */
export interface ReportPage {
  report: Report;
  contents: OutlineItem[];
  /** How each heading is shown on the page, by its id. */
  headings: ReadonlyMap<string, HeadingOnPage>;
  /** For each note of the report that the body points to, the id of the first block that does so, by the note's id. */
  references: ReadonlyMap<string, string>;
  facts: FactLine[];
  /** Links to the place's reports before and after this one. */
  older: LinkTo | undefined;
  newer: LinkTo | undefined;
  /** Number of notes that the provenance page lists. */
  noteCount: number;
  /** Whether the source blanks out names or figures. */
  redacted: boolean;
  description: string;
  /** The text and its data as files to download. */
  files: DownloadLink[];
}

export async function reportPage(entry: ReportEntry, variant: Variant): Promise<ReportPage> {
  const report = readModel(entry.id);
  const siblings = reportsOfPlace(placeSlug(entry.id));
  const at = siblings.findIndex((other) => other.id === entry.id);
  return {
    report,
    contents: outline(report),
    headings: headingsOnPage(report, counterparts(entry, siblings, variant)),
    references: new Map([...firstReferences(report.blocks)].map(([note, { id }]) => [note.id, id])),
    facts: facts(report),
    newer: linkTo(siblings[at - 1], variant),
    older: linkTo(siblings[at + 1], variant),
    noteCount: report.notes.filter(isListed).length,
    redacted: report.notes.some((note) => note.type === 'redaction'),
    description: description(report),
    files: files(report, variant),
  };
}

/** The book of the variant and the plain text, for a reader in a hurry, and the page with all files. */
function files(report: Report, variant: Variant): DownloadLink[] {
  const convert = converterFor(variant.lang, report.script);
  const link = (name: string, ending: string): DownloadLink[] =>
    REPORT_FILES.filter((file) => file.ending === ending).map((file) => ({
      name,
      href: fileUrl(`data/${report.id}.${ending}`),
      download: convert(nameForPeople(report, file)),
    }));
  return [
    ...link('电子书', bookEnding(variant)),
    ...link('纯文本', 'edited.txt'),
    { name: '全部格式', href: pageUrl(variant, `${report.id}/download/`) },
  ];
}

/** Only headings of this level or deeper may be on one line with their paragraph. Chapters and sections always have a line of their own. */
const RUNS_IN = 3;

function headingsOnPage(report: Report, elsewhere: ReadonlyMap<string, Counterpart[]>): Map<string, HeadingOnPage> {
  const nesting = depths(report);
  const headings = report.blocks.filter((block) => block.type === 'heading');
  return new Map(
    headings.map(({ id, level, runIn: ranIn }) => {
      const runIn = ranIn && level >= RUNS_IN;
      return [id, { depth: nesting.get(id) ?? 1, level, runIn, counterparts: runIn ? [] : (elsewhere.get(id) ?? []) }];
    }),
  );
}

function linkTo(entry: ReportEntry | undefined, variant: Variant): LinkTo | undefined {
  if (!entry) return undefined;
  const { title, region, completeness, year } = entry.data;
  return { id: entry.id, href: pageUrl(variant, `${entry.id}/`), title, region, completeness, year };
}

function facts(report: Report): FactLine[] {
  const { meeting, date, speaker } = report.delivered;
  const found: FactLine[] = [];
  if (meeting) found.push({ name: '会议', value: meeting });
  if (date) found.push({ name: '日期', value: readableDate(date) });
  if (speaker) found.push({ name: '报告人', value: speaker });
  return found;
}

/** Description for search engines and previews: the first words of the first long paragraph. */
function description(report: Report): string {
  const name = placeName(report.region);
  const opening = report.blocks.find((block) => block.type === 'paragraph' && [...block.text].length > 40)?.text ?? '';
  const cut = [...opening].slice(0, 90).join('');
  return `${name}${report.year}年政府工作报告全文。${cut}${cut.length < opening.length ? '……' : ''}`;
}
