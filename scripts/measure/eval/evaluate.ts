import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { messageOfFault } from '../../cli/messages.ts';
import { readUnadded } from '../../intake/unadded.ts';
import { cleanSource } from '../../pipeline/clean/clean.ts';
import { factsOf } from '../../pipeline/identify/facts.ts';
import { readSource } from '../../pipeline/read/read.ts';
import { structure } from '../../pipeline/structure/structure.ts';
import { compareRows, type TrueRow } from '../indicators/match-rows.ts';
import { type Count, MEASURES, type Measure, type Score, type Scored, scoreReport, unread } from './score.ts';
import type { Truth } from './truth.ts';

/** Scores one report, made as by `npm run ingest` as far as the structure step, without its editor's decisions. */
export async function evaluate(truth: Truth): Promise<Scored> {
  try {
    const source = await readSource(basename(truth.path), readFileSync(truth.path));
    const { passages, source: cut } = cleanSource(source);
    const read = structure(passages);
    const draft = { ...read, ...factsOf(read, source) };
    const scored = scoreReport(truth, { lines: cut.lines, passages, draft });
    return truth.figures ? withFigures(scored, truth.path, truth.figures) : scored;
  } catch (error) {
    return unread(messageOfFault(error, truth.path).text);
  }
}

/** Adds a score of how well the figures are read. Rows that say that a target is absent or lost are not scored, because editors decide about gaps. */
async function withFigures({ score, faults }: Scored, path: string, truths: TrueRow[]): Promise<Scored> {
  const { indicators } = await readUnadded(path);
  const stated = indicators.filter(({ absent, lost }) => !absent && !lost);
  const { hits, misses, inventions } = compareRows(stated, truths, []);
  return {
    score: { ...score, figures: { hit: hits.length, miss: misses.length, extra: inventions.length } },
    faults: [
      ...faults,
      ...misses.map(({ indicator, quote }) => `missed figure of ${indicator}: ${quote}`),
      ...inventions.map(({ indicator, quote }) => `invented figure of ${indicator}: ${quote}`),
    ],
  };
}

/** Adds up the scores of all reports. */
export function sumOf(scores: readonly Score[]): Score {
  const add = (name: Measure): Count => ({
    hit: scores.reduce((n, score) => n + score[name].hit, 0),
    miss: scores.reduce((n, score) => n + score[name].miss, 0),
    extra: scores.reduce((n, score) => n + score[name].extra, 0),
  });
  return Object.fromEntries(MEASURES.map((name) => [name, add(name)])) as Score;
}
