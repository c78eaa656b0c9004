import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { alignReport } from '../../../scripts/pipeline/settle/keep-ids.ts';
import { releaseRegistry } from '../../../scripts/release/release-registry.ts';
import { emptyRegistry } from '../../../src/anchors/registry.ts';
import type { Block, Report } from '../../../src/model/report.ts';
import { SAMPLES, sampleReport } from '../../support/samples.ts';
import { blocksOf, editRandomly, passagesOf, randomFrom } from './histories.ts';
import { judge, type Named, newTally, type Tally } from './judge.ts';

/** `HISTORIES=2000 npx vitest run tests/unit/anchors/histories.test.ts` is the full measurement; `HISTORY_REPORTS` names other models. */
const HISTORIES = Number(process.env.HISTORIES ?? 100);
const REPORTS = process.env.HISTORY_REPORTS;

/** One report through one to three releases, with edits and one or two parses between them. */
function play(report: Block[], donor: Block[], random: () => number, tally: Tally): void {
  let passages = passagesOf(report);
  let blocks = blocksOf(passages);
  let registry = releaseRegistry(alignReport(emptyRegistry('test/2000'), blocks).registry, blocks, 1);
  const releases = 1 + Math.floor(random() * 3);
  for (let number = 2; number <= releases + 1; number++) {
    const before: Named[] = passages.map((passage, at) => ({ id: (blocks[at] as Block).id, passage }));
    for (let parses = 1 + Math.floor(random() * 2); parses > 0; parses--) {
      passages = editRandomly(passages, donor, random);
      const parse = blocksOf(passages);
      const aligned = alignReport(registry, parse);
      registry = aligned.registry;
      blocks = parse.map((block, at) => ({ ...block, id: aligned.ids[at] as string }));
      const after = passages.map((passage, at) => ({ id: (blocks[at] as Block).id, passage }));
      judge(tally, before, after, registry);
    }
    registry = releaseRegistry(registry, blocks, number);
    // What a release publishes is the new truth: the pieces of a split passage are passages of their own now.
    passages = passagesOf(blocks);
  }
}

function models(): Promise<Report[]> {
  if (REPORTS === undefined) return Promise.all(SAMPLES.map(sampleReport));
  const files = globSync(REPORTS).sort();
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Report));
}

test('ids stay with their passages through random edit histories of real reports', async () => {
  const reports = (await models()).map(({ blocks }) => blocks);
  expect(reports.length).toBeGreaterThan(1);
  const tally = newTally();
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const random = randomFrom(seed);
    const report = reports[seed % reports.length] as Block[];
    const donor = reports[(seed + 1 + Math.floor(random() * (reports.length - 1))) % reports.length] as Block[];
    play(report, donor, random, tally);
  }
  const { examples, ...figures } = tally;
  if (process.env.HISTORIES) console.log(JSON.stringify(figures, null, 1), examples.join('\n'));
  expect(figures, examples.slice(0, 10).join('\n')).toMatchObject({
    unchangedLost: 0,
    wrong: 0,
    unresolved: 0,
    twice: 0,
  });
  expect(tally.copy / tally.ids).toBeLessThan(0.0001);
  expect(tally.changed).toBeGreaterThan(HISTORIES);
  expect(tally.changedLost / tally.changed).toBeLessThanOrEqual(0.01);
});
