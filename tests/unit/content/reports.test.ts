import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/chinese/normalise.ts';
import { isBlockId } from '../../../src/model/ids.ts';
import { type Block, printed, type Source } from '../../../src/model/report.ts';
import { ROOT } from '../../support/build-site.ts';
import { callSuccessfully } from '../../support/call-command.ts';
import { reportsOf } from '../../support/dist.ts';
import { charactersAt, rawLines } from '../../support/sources.ts';

const CONTENT = `${ROOT}content`;
const length = (text: string) => [...text].length;

describe.each(reportsOf(CONTENT).map((report) => [report.id, report] as const))('%s', (_id, report) => {
  const byId = new Map(report.blocks.map((block) => [block.id, block]));
  const isText = report.sources.every((source) => /\.txt$/u.test(source.file));

  test('each block has an id of its own, of the documented form', () => {
    expect(byId.size).toBe(report.blocks.length);
    expect(report.blocks.map((block) => block.id).filter((id) => !isBlockId(id))).toEqual([]);
  });

  test('the parts of each ledger add up to its characters', () => {
    for (const { ledger, normalisations } of report.sources) {
      const { chars, ...classes } = ledger;
      expect(sum(Object.values(classes))).toBe(chars);
      expect(sum(Object.values(normalisations))).toBe(ledger.normalised);
    }
    expect(report.ledger).toEqual(report.sources[0]?.ledger);
  });

  test('what was changed or taken out has a name in Chinese', () => {
    for (const { normalisations, furniture, labels } of report.sources) {
      const ids = [...Object.keys(normalisations), ...furniture.map(({ reason }) => reason)];
      expect(ids.filter((id) => !/\p{Script=Han}/u.test(labels[id] ?? id))).toEqual([]);
      expect(Object.keys(labels).filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test.runIf(isText)('the ledger counts every character of the decoded file', () => {
    report.sources.forEach((source, index) => {
      const text = rawLines(CONTENT, report, index).join('\n');
      expect(source.ledger.chars).toBe(length(text));
    });
  });

  test.runIf(isText)('normalising the source at a block’s place gives what the block prints', () => {
    const sources = report.sources.map((_, index) => rawLines(CONTENT, report, index));
    const wrong = report.blocks.filter((block) => {
      const raw = block.at.map((span) => charactersAt(sources[span[3] ?? 0] as string[], span)).join('');
      return block.type !== 'table' && normalise(raw).text !== printed(block);
    });
    expect(wrong.map((block) => block.id)).toEqual([]);
  });

  test.runIf(isText)('no visible character of the copy that was taken is lost or used twice', () => {
    const lines = rawLines(CONTENT, report);
    const { lines: taken, furniture } = report.sources[0] as Source;
    const [first, last] = taken;
    const uses = lines.map((line) => [...line].map(() => 0));
    const spans = [...report.blocks.flatMap((block) => block.at), ...furniture.map((piece) => piece.at)];
    for (const [line, start, end, source] of spans) {
      if (source) continue;
      const row = uses[line - 1] as number[];
      for (let column = start; column < end; column++) row[column] = (row[column] ?? 0) + 1;
    }
    const wrong = lines.flatMap((line, index) =>
      index + 1 < first || index + 1 > last
        ? []
        : [...line].flatMap((char, column) =>
            /\S/u.test(char) && uses[index]?.[column] !== 1 ? [`${index + 1}:${column} ${char}`] : [],
          ),
    );
    expect(wrong).toEqual([]);
  });

  test('every note points to what it speaks of', () => {
    const wrong = report.notes.filter((note) => {
      const block = byId.get(note.block) as Block | undefined;
      if (!block) return true;
      if (!('start' in note)) return false;
      const quoted = [...block.text].slice(note.start, note.end).join('');
      if (note.start > note.end || note.end > length(block.text)) return true;
      if (note.type === 'correction') return quoted !== note.sic;
      if (note.type === 'redaction') return quoted !== '×';
      if (note.type === 'repeat') return !byId.has(note.of.block);
      return false;
    });
    expect(wrong).toEqual([]);
  });

  test('no two regions of text carry the same correction twice', () => {
    const places = report.notes
      .filter((note) => note.type === 'correction')
      .map((note) => `${note.block} ${note.start}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

test.each(['content', 'tests/fixtures/mini'])('ingesting %s again would change nothing', async (tree) => {
  await callSuccessfully('ingest', ['--check', '--content', tree]);
});

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
