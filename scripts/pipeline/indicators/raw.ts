/** A raw file as a report, without adding it: the one place where this folder leans on the rest of the pipeline. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Region, RegionLevel, Report } from '../../../src/model/report.ts';
import { examine } from '../../add/examine.ts';
import { type Known, propose } from '../../add/propose.ts';
import { Refused } from '../../cli/messages.ts';
import { cleanSource, makeReport } from '../../process.ts';
import type { Identity } from '../../read/identity.ts';
import { readSource } from '../../read/read.ts';

/** A place that nothing names. Its words for the whole territory tell its level. */
function nowhere(text: string): Region {
  const counts = LEVELS.map(({ word, level }) => ({ level, count: text.split(word).length }));
  const [first] = counts.toSorted((one, other) => other.count - one.count);
  const level = first?.level ?? 'prefecture';
  return { name: '本地', code: '000000', level, province: '', basis: 'inferred', evidence: '文中未见' };
}

const LEVELS: { word: string; level: RegionLevel }[] = [
  { word: '全市', level: 'prefecture' },
  { word: '全州', level: 'prefecture' },
  { word: '全省', level: 'province' },
  { word: '全县', level: 'county' },
  { word: '全区', level: 'county' },
  { word: '全旗', level: 'county' },
  { word: '全国', level: 'nation' },
];

/** Reads a raw file as `add` would; place and year may stay unknown. Refuses what cannot be read. */
export async function readRaw(path: string, known: Known = {}): Promise<Report> {
  const examined = await examine(path);
  if (examined.refusal) throw new Refused(examined.refusal);
  const proposal = propose(examined, known);
  const identity: Identity =
    'identity' in proposal
      ? proposal.identity
      : {
          id: 'unknown/0000',
          region: nowhere(examined.text),
          year: known.year ?? examined.facts.year?.value ?? yearIn(path, examined.text),
          yearBasis: 'inferred',
        };
  const source = await readSource(basename(path), readFileSync(path));
  return makeReport(cleanSource(source), identity).report;
}

/** The year of the file's name, else the last year that the text names with its work. */
function yearIn(path: string, text: string): number {
  const named = /(?:19|20)[0-9]{2}/u.exec(basename(path))?.[0];
  const worked = [...text.matchAll(/((?:19|20)[0-9]{2})年(?:政府)?(?:的)?(?:主要|重点|目标|工作|经济)/gu)].map(
    ([, year]) => Number(year),
  );
  return named ? Number(named) : Math.max(...worked, 0);
}
