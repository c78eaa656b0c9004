import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { MEASURES, type Score } from './score.ts';

/** Makes a score the one that later ones may not fall below. */
export function writeBaseline(file: string, score: Score): void {
  const rows = MEASURES.map((measure) => `  ${JSON.stringify(measure)}: ${JSON.stringify(score[measure])}`);
  writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`);
}

/** Each measure in which something is missed or invented that the baseline had right, one line each; none without a baseline. */
export function fallsBelow(file: string, score: Score): string[] {
  if (!existsSync(file)) return [];
  const baseline = JSON.parse(readFileSync(file, 'utf8')) as Score;
  return MEASURES.flatMap((measure) => {
    const [before, now] = [baseline[measure], score[measure]];
    if (!before || (now.miss <= before.miss && now.extra <= before.extra && now.hit >= before.hit)) return [];
    return [`${measure} fell: ${JSON.stringify(before)} -> ${JSON.stringify(now)}`];
  });
}
