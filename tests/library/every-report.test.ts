import { expect, test } from 'vitest';
import { normalise } from '../../src/chinese/normalise.ts';
import { type Note, printed, type Report, type Source, type Span } from '../../src/model/report.ts';
import { callSuccessfully } from '../support/call-command.ts';
import { reportsOf } from '../support/dist.ts';
import { LIBRARY } from '../support/five-reports.ts';
import { charactersAt, rawLines, rawText } from '../support/sources.ts';

const ID = /^(t\d+|n\d+[a-z]*|p\d+[a-z]*|s\d+[a-z]*(-\d+[a-z]*)*(-[plb]\d+[a-z]*)?)$/u;
const length = (text: string) => [...text].length;

const reports = reportsOf(LIBRARY);
/** Places in them can be looked up in the raw file. */
const plain = reports.filter(({ sources }) => sources.every(({ file }) => /\.txt$/u.test(file)));

/** Looks through reports with a function that names what is wrong with one; every fault is named with its report. */
function expectSound(checked: Report[], faultsOf: (report: Report) => string[]): void {
  expect(checked.flatMap((report) => faultsOf(report).map((fault) => `${report.id} ${fault}`))).toEqual([]);
}

test('each block has an id of its own, of the documented form', () => {
  expectSound(reports, ({ blocks }) => {
    const ids = blocks.map(({ id }) => id);
    return ids.filter((id, at) => !ID.test(id) || ids.indexOf(id) !== at);
  });
});

test('the parts of each ledger add up to its characters', () => {
  expectSound(reports, ({ sources }) =>
    sources.flatMap(({ file, ledger, normalisations }) => {
      const { chars, ...classes } = ledger;
      return [
        ...(sum(Object.values(classes)) === chars ? [] : [`${file}: the classes are not all characters`]),
        ...(sum(Object.values(normalisations)) === ledger.normalised ? [] : [`${file}: the reasons are not all`]),
      ];
    }),
  );
});

test('the ledger of a report is that of its base', () => {
  for (const { ledger, sources } of reports) expect(ledger).toEqual(sources[0]?.ledger);
});

test('what was changed or taken out has a name in Chinese', () => {
  expectSound(reports, ({ sources }) =>
    sources.flatMap(({ normalisations, furniture, labels }) => {
      const ids = [...Object.keys(normalisations), ...furniture.map(({ reason }) => reason)];
      const unnamed = ids.filter((id) => !/\p{Script=Han}/u.test(labels[id] ?? id));
      return [...unnamed, ...Object.keys(labels).filter((id) => !ids.includes(id))];
    }),
  );
});

test('the ledger counts every character of the decoded file', () => {
  expectSound(plain, (report) =>
    report.sources.flatMap(({ file, ledger }, index) =>
      ledger.chars === length(rawText(LIBRARY, report, index)) ? [] : [`${file}: ${ledger.chars}`],
    ),
  );
});

test('normalising the source at a block’s place gives what the block prints', () => {
  expectSound(plain, (report) => {
    const sources = report.sources.map((_, index) => rawLines(LIBRARY, report, index));
    const printedAt = (at: Span[]) => at.map((span) => charactersAt(sources[span[3] ?? 0] as string[], span)).join('');
    return report.blocks
      .filter((block) => block.type !== 'table' && normalise(printedAt(block.at)).text !== printed(block))
      .map(({ id }) => id);
  });
});

test('no visible character of the copy that was taken is lost or used twice', () => {
  expectSound(plain, (report) => {
    const lines = rawLines(LIBRARY, report);
    const uses = usesOf(report, lines);
    const [first, last] = (report.sources[0] as Source).lines;
    return lines.flatMap((line, index) =>
      index + 1 < first || index + 1 > last
        ? []
        : [...line].flatMap((char, column) =>
            /\S/u.test(char) && uses[index]?.[column] !== 1 ? [`${index + 1}:${column} ${char}`] : [],
          ),
    );
  });
});

test('every note points to what it speaks of', () => {
  expectSound(reports, (report) => {
    const texts = new Map(report.blocks.map(({ id, text }) => [id, [...text]]));
    return report.notes.filter((note) => !pointsRight(note, texts)).map(({ type, block }) => `${type} on ${block}`);
  });
});

test('what an editor wraps nests', () => {
  expectSound(reports, ({ notes }) => {
    const ranges = notes.filter((note): note is Extract<Note, { start: number }> => 'start' in note);
    const cross = (one: (typeof ranges)[number], other: (typeof ranges)[number]) =>
      other.block === one.block && one.start < other.start && other.start < one.end && one.end < other.end;
    return ranges
      .filter((one) => ranges.some((other) => cross(one, other)))
      .map(({ block, start }) => `${block} ${start}`);
  });
});

test('no two regions of text carry the same correction twice', () => {
  expectSound(reports, ({ notes }) => {
    const places = notes
      .filter(({ type }) => type === 'correction')
      .map((note) => `${note.block} ${'start' in note ? note.start : ''}`);
    return places.filter((place, at) => places.indexOf(place) !== at);
  });
});

test('ingesting the library again would change nothing', async () => {
  await callSuccessfully('ingest', ['--check', '--content', LIBRARY]);
});

/** How often blocks and dropped furniture take each character of the base, by line and column. */
function usesOf({ blocks, sources }: Report, lines: string[]): number[][] {
  const uses = lines.map((line) => [...line].map(() => 0));
  const furniture = (sources[0] as Source).furniture.map(({ at }) => at);
  for (const [line, start, end, source] of [...blocks.flatMap(({ at }) => at), ...furniture]) {
    if (source) continue;
    const row = uses[line - 1] as number[];
    for (let column = start; column < end; column++) row[column] = (row[column] ?? 0) + 1;
  }
  return uses;
}

function pointsRight(note: Note, texts: Map<string, string[]>): boolean {
  const text = texts.get(note.block);
  if (!text) return false;
  if (!('start' in note)) return true;
  if (note.start > note.end || note.end > text.length) return false;
  const quoted = text.slice(note.start, note.end).join('');
  if (note.type === 'correction') return quoted === note.sic;
  if (note.type === 'redaction') return quoted === '×';
  return note.type !== 'repeat' || texts.has(note.of.block);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
