import type { Region } from '../model/report.ts';

/** Beside every display of what an editor concluded and the text does not say. */
export const INFERRED = '〔推定〕';

interface Titled {
  title: string;
  region: Region;
}

/** A place's name for running text, titles and feeds. @example placeName({ name: '原平市', basis: 'inferred', … }) // '原平市〔推定〕' */
export function placeName(region: Region): string {
  return region.basis === 'inferred' ? region.name + INFERRED : region.name;
}

/** A report's title in plain text; an inferred place in it is said to be so. */
export function reportTitle(report: Titled): string {
  return titleParts(report)
    .map((part) => (part.inferred ? part.text + INFERRED : part.text))
    .join('');
}

/** The title cut around an inferred place name, so that each display can mark it in its own way. */
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
