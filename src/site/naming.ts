import type { Region } from '../model/report.ts';

/** Follows a name that an editor concluded and the source does not state. */
export const INFERRED = '〔推定〕';

interface Titled {
  title: string;
  region: Region;
}

/** A place's name for running text, titles and feeds. @example placeName({ name: '原平市', basis: 'inferred', … }) // '原平市〔推定〕' */
export function placeName(region: Region): string {
  return region.basis === 'inferred' ? region.name + INFERRED : region.name;
}

/** A report's title in plain text, with the mark of an inferred place. */
export function reportTitle(report: Titled): string {
  return titleParts(report)
    .map((part) => (part.inferred ? part.text + INFERRED : part.text))
    .join('');
}

/** The title in parts, so that an inferred place name can be marked. */
export function titleParts({ title, region }: Titled): { text: string; inferred: boolean }[] {
  const at = region.basis === 'inferred' ? title.indexOf(region.name) : -1;
  if (at < 0) return [{ text: title, inferred: false }];
  const end = at + region.name.length;
  return [
    { text: title.slice(0, at), inferred: false },
    { text: title.slice(at, end), inferred: true },
    { text: title.slice(end), inferred: false },
  ].filter((part) => part.text !== '');
}
