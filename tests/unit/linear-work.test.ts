/** Work that grows with the text and no faster, whatever the text is made of. It is counted, so the machine's haste does not matter. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused } from '../../scripts/cli/messages.ts';
import { NO_DECISIONS } from '../../scripts/decisions/decisions.ts';
import type { Identity } from '../../scripts/decisions/identity.ts';
import { sourceText } from '../../scripts/decisions/source-text.ts';
import { openDoubts } from '../../scripts/doubts/open-doubts.ts';
import { indexText, wordCountsOf } from '../../scripts/doubts/word-counts.ts';
import { runPipeline } from '../../scripts/pipeline/pipeline.ts';
import { countWork, type WorkCounter } from '../support/count-work.ts';
import { inputOf, rawFile } from '../support/pipeline-input.ts';
import { PRINTABLE, UNITS } from '../support/units.ts';

const IDENTITY: Identity = {
  id: 'liuquan/2019',
  region: { name: '柳泉县', code: '990000', level: 'county', province: '某省', basis: 'stated' },
  year: 2019,
  yearBasis: 'stated',
};
const HEAD = '各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n\n一、工作回顾\n\n';

/** Reads a file, makes its report and looks for its doubts. A refusal in one line is an answer, too. */
async function makeAndDoubt(file: string, text: string): Promise<void> {
  const result = await runPipeline(inputOf(IDENTITY, rawFile(file, HEAD + text))).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
  if (!result) return;
  const source = sourceText(result.clean.passages);
  const counts = wordCountsOf(source.text, [indexText(HEAD)]);
  openDoubts({ text: source, report: result.report, counts }, NO_DECISIONS);
}

/** A text of about so many characters: the unit in one long line, in a line of its own, and at the end of a line that goes on. */
function textOf(unit: string, length: number): string {
  const pieces = [unit, `${unit}\n`, `全市经济${unit}\n`];
  return pieces.map((piece) => piece.repeat(length / pieces.length / piece.length)).join('\n\n');
}

/** Characters of the larger text; the other has a third. */
const LARGE = 1800;
/** How often a count is taken anew before it is believed. */
const ATTEMPTS = 4;
/** At most so many times the work of a third of the text. */
const MOST = 4;

/** What each kind of file is made of beside what any is. */
const MARKUP: Record<string, string[]> = {
  'a.txt': ['1.1.1.节', '发展!!!!', '\\!'],
  'a.md': ['\\!', '**', '*', '_', '~', '![', '[^', '](', '<!--', '<p>', '`', '# ', '- ', '1. ', '|', '  '],
  'a.html': ['<p>', '<div>', '</p>', '<!--', '&', '&amp;', '<', '<table>', '<td>', '<b>', '<br>'],
};

let counter: WorkCounter;
beforeAll(async () => {
  // What is made once, at the first report, is no work of the texts.
  for (const file of Object.keys(MARKUP)) await makeAndDoubt(file, '全市经济发展。\n'.repeat(100));
  counter = await countWork();
});
afterAll(() => counter.stop());

test.each(Object.entries(MARKUP))('three times the text is at most four times the work: %s', async (file, markup) => {
  const steep: string[] = [];
  for (const unit of file === 'a.txt' ? new Set([...UNITS, ...PRINTABLE, ...markup]) : markup) {
    const work = (length: number) => counter.of(() => makeAndDoubt(file, textOf(unit, length)));
    // Now and then the engine loses counts, and what is made once counts where it is first made: a suspicion is looked into.
    let [small, large] = [0, Number.POSITIVE_INFINITY];
    for (let attempt = 0; attempt < ATTEMPTS && large / small > MOST; attempt += 1) {
      small = Math.max(small, await work(LARGE / 3));
      large = Math.min(large, await work(LARGE));
    }
    if (large / small > MOST) steep.push(`${JSON.stringify(unit)} ${small} ${large}`);
  }
  expect(steep).toEqual([]);
});
