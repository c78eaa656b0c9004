import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { printed } from '../../src/model/report.ts';
import { ROOT } from '../support/build-site.ts';
import { type FiveId, fiveReports } from '../support/five-reports.ts';

const reports = fiveReports();
const edited = (id: FiveId) => reports.get(id) as Report;

/** The places of a report's artifacts as [line, start, end) of the source, and the line of their natural place. */
function artifacts(report: Report): string[] {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]));
  const line = (id: string) => blocks.get(id)?.at[0]?.[0];
  return report.notes.flatMap((note) => {
    if (note.type !== 'repeat' || note.status !== 'artifact') return [];
    const text = [...(blocks.get(note.block)?.text ?? '')].slice(note.start, note.end);
    return [`${line(note.block)} ${text.slice(0, 4).join('')}…${text.slice(-4).join('')} ${line(note.of.block)}`];
  });
}

test('the artifacts of datong/2022 and their natural places are those that a careful reader finds', () => {
  expect(artifacts(edited('datong/2022')).sort()).toEqual([
    '43 有效带动…校；继续 25',
    '59 谋划建设…%以上。 81',
    '61 以新能源…%以上。 81',
    '65 围绕生物…体芯片材 63',
    '87 华严府、…化魅力。 121',
    '91 逐步形成…色街区， 121',
  ]);
});

test('without its artifacts datong/2022 has the characters of the hand-made clean text', () => {
  const report = edited('datong/2022');
  const text = report.blocks.map((block) => {
    const gone = report.notes.filter(
      (note) => note.type === 'repeat' && note.status === 'artifact' && note.block === block.id,
    );
    const label = [...('label' in block ? (block.label ?? '') : '')].length;
    return [...printed(block)]
      .filter((_, at) => !gone.some((note) => 'start' in note && note.start <= at - label && at - label < note.end))
      .join('');
  });
  const truth = readFileSync(`${ROOT}tests/fixtures/truth/seeds/datong-2022.dedup.txt`, 'utf8').replaceAll('\n', '');
  expect([...text.join('')].sort().join('')).toBe([...truth].sort().join(''));
});

test('datong/2022 stands in the order in which it is to be read', () => {
  const lines = edited('datong/2022').blocks.map(({ at }) => at.map(([line]) => line).join('+'));
  expect(lines.filter((line, index) => line !== lines[index - 1])).toEqual(
    (
      '7 9 11 13 15 17 19 21 23 25+27 29 31 33 35 37 39 41 43 55 57 59 47 49 51 53 55 81 61 63 65 67 69 71 73 75 77 79 81 ' +
      '83 83+85 87+91+87 109 111 113 115 117 119 121 89 91 91+91 93 95 97 99 101 101+103 105 107'
    ).split(' '),
  );
});

test('every × of the anonymised report is a redaction, and no multiplication sign of the others', () => {
  const count = (id: FiveId) => edited(id).notes.filter(({ type }) => type === 'redaction').length;
  const signs = [
    ...edited('yuanping/2022')
      .blocks.map(({ text }) => text)
      .join(''),
  ].filter((char) => char === '×').length;
  expect(count('yuanping/2022')).toBe(signs);
  expect((['datong/2017', 'datong/2022', 'datong/2023'] as const).map(count)).toEqual([0, 0, 0]);
});
