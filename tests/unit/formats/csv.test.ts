import { expect, test } from 'vitest';
import { csv } from '../../../src/formats/csv.ts';

/** Reads RFC 4180 sign by sign: quoted cells may hold commas, quotes and line breaks. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const signs = Array.from(text.replace(/^\ufeff/u, ''));
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] as string;
    if (isQuoted && sign === '"' && signs[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted || !/[,\r\n]/u.test(sign)) cell += sign;
    else if (sign !== '\r') {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

test('a table is read back with its commas, quotes and line breaks', () => {
  const text = csv(
    ['词', '年'],
    [
      ['他说“好”, "好"\r\n再说', 2019],
      ['', 0],
    ],
  );
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(read(text)).toEqual([
    ['词', '年'],
    ['他说“好”, "好"\r\n再说', '2019'],
    ['', '0'],
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠A1'])(
  'a spreadsheet does not compute %j',
  (text) => {
    expect(read(csv(['词'], [[text]]))).toEqual([['词'], [`'${text}`]]);
  },
);

test.each(['增长-1', '1=1', '——改革', ' =1', '“=1”'])('what is no formula stays as it is: %j', (text) => {
  expect(read(csv(['词'], [[text]]))).toEqual([['词'], [text]]);
});

test('a number stays one, also below zero', () => {
  expect(read(csv(['数'], [[-1]]))).toEqual([['数'], ['-1']]);
});
