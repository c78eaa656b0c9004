import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { MEASURES, type Score } from './score.ts';

/** Writes a score as the baseline: later scores may not fall below it. */
export function writeBaseline(file: string, score: Score): void {
  const rows = MEASURES.map((measure) => `  ${JSON.stringify(measure)}: ${JSON.stringify(score[measure])}`);
  writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`);
}

/**
 * Compares a score with the baseline. Returns one line for each measure that has become worse: fewer hits, more misses or more inventions. Returns
 * nothing if there is no baseline.
 */
export function fallsBelow(file: string, score: Score): string[] {
  if (!existsSync(file)) return [];
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as Score;
  return MEASURES.flatMap((measure) => {
    const [before, now] = [baseline[measure], score[measure]];
    if (!before || (now.miss <= before.miss && now.extra <= before.extra && now.hit >= before.hit)) return [];
    return [`${measure} fell: ${JSON.stringify(before)} -> ${JSON.stringify(now)}`];
  });
}
