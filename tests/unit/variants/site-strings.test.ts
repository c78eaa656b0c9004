import { globSync, readFileSync } from 'node:fs';
import { cut } from '@node-rs/jieba';
import { expect, test } from 'vitest';
import { approvalsFor } from '../../../src/variants/approvals.ts';
import { layersFor } from '../../../src/variants/convert.ts';
import { findRisks } from '../../../src/variants/risks.ts';

const SOURCE = new URL('../../../src/', import.meta.url);
/** Rooms whose Chinese words are printed on pages, data files of the search aside. */
const ROOMS = 'src/{browser,cite,compare,components,formats,layouts,pages,search/pages,site,words}/**/*.{astro,ts}';
/** Chinese words and marks in a row, two at least: a single sign has no context to be read in. */
const WORDS = /[\p{Script=Han}，。、；：“”‘’（）《》〔〕！？]{2,}/gu;

/** The Chinese words of a source file without its comments. */
function wordsIn(file: string): string[] {
  const code = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/(?:^|\s)\/\/.*$/gmu, '');
  return code.match(WORDS) ?? [];
}

test('nothing in the site’s own words is converted by chance: what is doubtful has been read and approved', () => {
  const { readings, closed } = approvalsFor('');
  const judgement = {
    layers: layersFor(undefined),
    segment: (text: string) => cut(text, false),
    approved: readings,
    closed,
  };
  const files = globSync(ROOMS, { cwd: new URL('..', SOURCE) }).sort();
  const texts = files.flatMap((file) =>
    wordsIn(new URL(`../${file}`, SOURCE).pathname).map((text) => ({ file, text })),
  );
  expect(texts.length).toBeGreaterThan(500);
  const doubtful = texts.flatMap(({ file, text }) =>
    findRisks(text, judgement).map(
      ({ at, form, others }) => `${file}: ${text.slice(Math.max(0, at - 4), at + 5)} ${form}, or ${others.join(' ')}`,
    ),
  );
  expect(doubtful).toEqual([]);
});
