import type { Completeness, Region } from '../model/report.ts';

/** Mark after a name that an editor concluded because the source does not state it. */
export const INFERRED = '〔推定〕';

/** Mark after the title of a text that is not the whole report. */
export const FRAGMENT = '〔残本〕';

/** The marks that an editor puts into titles, as they are written in the site's variants. */
export const TITLE_MARKS = [INFERRED, FRAGMENT, '〔殘本〕'] as const;

interface Titled {
  title: string;
  region: Region;
  completeness: Pick<Completeness, 'state'>;
}

/** A place's name for running text, titles and feeds. @example placeName({ name: '原平市', basis: 'inferred', … }) // '原平市〔推定〕' */
export function placeName(region: Region): string {
  return region.basis === 'inferred' ? region.name + INFERRED : region.name;
}

/** A report's title in plain text, with the marks of an inferred place and of a fragment. */
export function reportTitle(report: Titled): string {
  const title = titleParts(report)
    .map((part) => (part.inferred ? part.text + INFERRED : part.text))
    .join('');
  return isFragment(report) ? title + FRAGMENT : title;
}

/** Whether a text is not the whole report. */
export const isFragment = ({ completeness }: Pick<Titled, 'completeness'>): boolean =>
  completeness.state === 'fragment';

/** The title in parts, so that an inferred place name can be marked. */
export function titleParts({ title, region }: Pick<Titled, 'title' | 'region'>): { text: string; inferred: boolean }[] {
  const at = region.basis === 'inferred' ? title.indexOf(region.name) : -1;
  if (at < 0) return [{ text: title, inferred: false }];
  const end = at + region.name.length;
  return [
    { text: title.slice(0, at), inferred: false },
    { text: title.slice(at, end), inferred: true },
    { text: title.slice(end), inferred: false },
  ].filter((part) => part.text !== '');
}
