/** A report, or a passage of it, as a bibliography describes it. `styles.ts` and `exchange.ts` write it in each format. */
import type { Report, Version } from '../model/report.ts';
import { placeName, reportTitle } from '../site/naming.ts';
import { type Romanised, romanisedGovernment, romanisedTitle } from './romanise.ts';

export interface Work {
  /** Key for reference managers, e.g. `datong2017`. */
  key: string;
  /** The government that reports. If its place was inferred, `〔推定〕` is added. */
  author: string;
  title: string;
  /** Author and title for readers of other scripts. */
  romanised: { author: Romanised; title: Romanised };
  /** Heading of the passage, e.g. `三、2017年重点工作安排`; empty for the whole report. */
  section: string;
  year: number;
  /** Whether the year is not stated but concluded: then it stands in brackets. */
  yearInferred: boolean;
  /** ISO date of delivery, where known. */
  date: string | null;
  speaker: string | null;
  meeting: string | null;
  /** Name of this library, which publishes the text. */
  publisher: string;
  version: Version | undefined;
  /** Permanent address. */
  url: string;
  /** ISO date on which the reader looked, or a placeholder that the browser replaces. */
  accessed: string;
  /** Language tag of the page. */
  language: string;
}

/** Name of the government that reports for a place. @example '大同市人民政府', '原平市人民政府〔推定〕', '国务院' */
export function governmentOf(region: Report['region']): string {
  if (region.level === 'nation') return '国务院';
  const name = `${region.name}人民政府`;
  return placeName(region).replace(region.name, name);
}

/** The whole report as a work. */
export function workOf(report: Report, place: { url: string; publisher: string; language: string }): Work {
  const { date, speaker, meeting } = report.delivered;
  return {
    key: report.id.replace(/[^a-z0-9]+/g, ''),
    author: governmentOf(report.region),
    title: reportTitle(report),
    section: '',
    romanised: { author: romanisedGovernment(report), title: romanisedTitle(report) },
    year: report.year,
    yearInferred: report.yearBasis === 'inferred',
    date,
    speaker,
    meeting,
    version: report.version,
    accessed: '',
    ...place,
  };
}

/** The year, in brackets if it was concluded. @example '2022', '[2022]' */
export function yearOf({ year, yearInferred }: Pick<Work, 'year' | 'yearInferred'>): string {
  return yearInferred ? `[${year}]` : String(year);
}

/** Name of a version in a citation. Its hash tells the text beyond doubt. @example '第1版（0b15777499be）', '第2版草稿（…）' */
export function versionName(version: Version): string {
  return `${shortVersionName(version)}（${version.hash}）`;
}

/** Name of a version on a page. @example '第1版' */
export function shortVersionName({ number, draft }: Version): string {
  return `第${number}版${draft ? '草稿' : ''}`;
}
