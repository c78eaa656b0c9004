/** Facts of a report that its base does not state, and the witness (further source) that does. */
import { readableDate } from '../chinese/dates.ts';
import type { Report, Witnessed } from '../model/report.ts';

/** A fact in words for readers. */
export interface WitnessedFact {
  name: string;
  value: string;
  /** Name of the file that states it. */
  file: string;
}

type Told = Pick<Report, 'witnessed' | 'year' | 'delivered' | 'sources'>;

const FACTS: Record<keyof Witnessed, { name: string; of: (report: Told) => string }> = {
  year: { name: '年份', of: ({ year }) => String(year) },
  date: { name: '日期', of: ({ delivered: { date } }) => (date === null ? '' : readableDate(date)) },
  meeting: { name: '会议', of: ({ delivered }) => delivered.meeting ?? '' },
  speaker: { name: '报告人', of: ({ delivered }) => delivered.speaker ?? '' },
};

/** The facts that witnesses state, the year first. Empty for a report without witnesses. */
export function witnessedFacts(report: Told): WitnessedFact[] {
  return (Object.keys(FACTS) as (keyof Witnessed)[]).flatMap((key) => {
    const source = report.witnessed?.[key];
    const file = source === undefined ? undefined : report.sources[source]?.file;
    return file === undefined ? [] : [{ name: FACTS[key].name, value: FACTS[key].of(report), file }];
  });
}
