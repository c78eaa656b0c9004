/** The pictures that social networks show beside a link: a `card.png` for the site in each variant, and one in the folder of each report's page. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { placeSlug } from '../../src/model/ids.ts';
import type { Settings } from '../../src/settings/read-settings.ts';
import { readReport, reportIds } from '../../src/tree/reports.ts';
import { converterFor } from '../../src/variants/convert.ts';
import { reportCard, siteCard } from './cards/design.ts';
import { keptPictures } from './cards/draw.ts';

/** Pictures of all sites are kept here by what they show. */
const CACHE = '.cache/cards';

type CardSettings = Pick<Settings, 'name' | 'tagline' | 'variants'>;

/** Draws the site's own cards below a folder. Returns their paths below it. */
export async function drawSiteCards({ name, tagline, variants }: CardSettings, folder: string): Promise<string[]> {
  const draw = keptPictures(CACHE);
  const files: string[] = [];
  for (const { lang: variant, segment } of variants) {
    const png = await draw(await siteCard(name, tagline, { variant, convert: converterFor(variant) }));
    files.push(write(png, folder, segment));
  }
  return files;
}

/**
 * Draws the cards of all reports of some places.
 * @param folderOf the folder below which the cards of a place are written
 * @returns the paths of the cards below that folder, by place
 */
export async function drawReportCards(
  root: string,
  { name, variants }: CardSettings,
  places: readonly string[],
  folderOf: (place: string) => string,
): Promise<Map<string, string[]>> {
  if (places.length === 0) return new Map();
  const draw = keptPictures(CACHE);
  const files = new Map(places.map((place) => [place, [] as string[]]));
  const wanted = reportIds(root).filter((id) => files.has(placeSlug(id)));
  await severalAtATime(
    wanted.map((id) => async () => {
      const report = readReport(root, id);
      for (const { lang: variant, segment } of variants) {
        const convert = converterFor(variant, report.script);
        const png = await draw(await reportCard(report, name, { variant, convert }));
        const place = placeSlug(id);
        files.get(place)?.push(write(png, folderOf(place), segment, id));
      }
    }),
  );
  return files;
}

/** Writes a card. Returns its path below the folder, `/` between names. */
function write(png: Buffer, folder: string, ...path: string[]): string {
  const name = [...path, 'card.png'].filter(Boolean).join('/');
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), png);
  return name;
}

/** Pictures are drawn in threads. One task more than there are cores keeps all of them busy. */
async function severalAtATime(tasks: (() => Promise<void>)[]): Promise<void> {
  const queue = tasks.values();
  const worker = async () => {
    for (const task of queue) await task();
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}
