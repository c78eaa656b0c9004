import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Settings } from '../../src/settings/read-settings.ts';
import { readReport, reportIds } from '../../src/tree/reports.ts';
import { converterFor } from '../../src/variants/convert.ts';
import { reportCard, siteCard } from './cards/design.ts';
import { keptPictures } from './cards/draw.ts';

export interface CardsSummary {
  drawn: number;
  kept: number;
}

/**
 * Draws the pictures that social networks show beside a link, into a built site: a `card.png` for the site in each variant, and a `card.png` in the
 * folder of each report's page.
 */
export async function drawCards(
  root: string,
  outDir: string,
  { name, tagline, variants }: Pick<Settings, 'name' | 'tagline' | 'variants'>,
  cacheDir = cacheOf(root),
): Promise<CardsSummary> {
  const { draw, finish } = keptPictures(cacheDir);
  const write = async (svg: string, ...path: string[]) => {
    const file = join(outDir, ...path, 'card.png');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await draw(svg));
  };
  const ofSite = variants.map(({ lang: variant, segment }) => async () => {
    await write(await siteCard(name, tagline, { variant, convert: converterFor(variant) }), segment);
  });
  const ofReports = reportIds(root).map((id) => async () => {
    const report = readReport(root, id);
    for (const { lang: variant, segment } of variants) {
      const convert = converterFor(variant, report.script);
      await write(await reportCard(report, name, { variant, convert }), segment, report.id);
    }
  });
  await severalAtATime([...ofSite, ...ofReports]);
  return finish();
}

/** Each content tree has a cache folder of its own. In a shared folder, trees built in turn would delete each other's cards. */
function cacheOf(root: string): string {
  return join('.cache', 'cards', resolve(root).replace(/[^\p{L}\p{N}]+/gu, '-'));
}

/** Pictures are drawn in threads. One task more than there are cores keeps all of them busy. */
async function severalAtATime(tasks: (() => Promise<void>)[]): Promise<void> {
  const queue = tasks.values();
  const worker = async () => {
    for (const task of queue) await task();
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker));
}
