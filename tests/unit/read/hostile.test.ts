/** Files of strangers: read in work that grows with them, or refused in one line. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refused } from '../../../scripts/cli/messages.ts';
import { readSource } from '../../../scripts/pipeline/read/read.ts';
import { countWork, type WorkCounter } from '../../support/count-work.ts';
import { zipOf } from '../../support/zip.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (file: string, text: string) => readSource(file, bytesOf(text));

/** Why a file is refused, in one line; fails if it is read or ends in a fault of the program. */
async function refusalOf(file: string, bytes: Uint8Array): Promise<string> {
  const error = await readSource(file, bytes).then(
    () => undefined,
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(Refused);
  const { message } = error as Refused;
  expect(message).not.toContain('\n');
  return message;
}

describe('a web page', () => {
  test.each(['<div>', '<b>', '<span>', '<table><tr><td>', '<ul><li>', '<a href="#a">'])(
    'with %s nested 10,000 deep is read',
    async (tag) => {
      const { lines } = await read('a.html', `${tag.repeat(10_000)}全市经济平稳发展。`);
      expect(lines.map(({ points }) => points.join('')).join('')).toContain('全市经济平稳发展。');
    },
  );

  test('with 200,000 characters in one text is read', async () => {
    const { lines } = await read('a.html', `<p>${'发展'.repeat(100_000)}</p>`);
    expect(lines.map(({ points }) => points.length)).toEqual([200_000]);
  });

  test('with 20,000 paragraphs is read', async () => {
    expect((await read('a.html', '<p>发展。'.repeat(20_000))).lines).toHaveLength(20_000);
  });

  test('that opens new formatting in each paragraph and never closes it is refused', async () => {
    const html = Array.from({ length: 3000 }, (_, index) => `<p><font color=${index}>发`).join('');
    expect(await refusalOf('a.html', bytesOf(html))).toContain('without closing them');
  });

  test('whose cells claim a thousand columns and rows gets no more of them than a table can have', async () => {
    const { lines } = await read(
      'a.html',
      `<table>${'<tr><td colspan=1000 rowspan=1000>发<td>展</tr>'.repeat(300)}</table>`,
    );
    expect(Math.max(...lines.map(({ points }) => points.length))).toBeLessThan(400);
  });
});

describe('three times the depth of a web page is at most four times the work:', () => {
  let counter: WorkCounter;
  beforeAll(async () => {
    counter = await countWork();
  });
  afterAll(() => counter.stop());

  test.each([
    ['tables', '<table><tr><td>发展', ''],
    ['closed tables', '<table><tr><td>发展', '改革</td></tr></table>'],
    ['tables with captions', '<table><caption>发展</caption><tr><td>改革', '</td></tr></table>'],
    ['lists', '<ul><li>发展', '</li></ul>'],
    ['lines in inline elements', '<span>', '发展<br>'],
    ['lines in old formatting', '<b><i><font>', '发展<br>'],
    ['links', '<span>', '<a href="#1">1</a>'],
    ['quotations', '<blockquote>发展', '</blockquote>'],
  ])('%s', async (_name, open, close) => {
    const pageOf = (depth: number) => `${open.repeat(depth)}。${close.repeat(depth)}`;
    await read('a.html', pageOf(100));
    const work = (depth: number) => counter.of(() => read('a.html', pageOf(depth)));
    const [small, large] = [await work(1000), await work(3000)];
    expect(large / small).toBeLessThanOrEqual(4);
  });
});

describe('a Word file', () => {
  const documentOf = (body: string) =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const docx = (body: string) => zipOf({ 'word/document.xml': documentOf(body) });

  test('is read', async () => {
    const { lines } = await readSource('a.docx', docx('<w:p><w:r><w:t>一、工作回顾</w:t></w:r></w:p>'));
    expect(lines.map(({ points }) => points.join(''))).toEqual(['一、工作回顾']);
  });

  test('of a million paragraphs is refused', async () => {
    expect(await refusalOf('a.docx', docx('<w:p/>'.repeat(1_000_000)))).toMatch(
      /^a\.docx error .*has more than 500000 elements/u,
    );
  });

  test('of 60,000 paragraphs is refused', async () => {
    expect(await refusalOf('a.docx', docx('<w:p/>'.repeat(60_000)))).toMatch(
      /^a\.docx error has more than 50000 paragraphs/u,
    );
  });

  test.each([
    ['that is no archive', bytesOf('not a Word file')],
    ['that is an old one', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['without a document', zipOf({ 'word/styles.xml': '<a/>' })],
    ['whose XML is broken', zipOf({ 'word/document.xml': '<w:document><w:body>' })],
    ['nested 2,000 deep', docx('<w:p>'.repeat(2000) + '</w:p>'.repeat(2000))],
  ])('%s is refused', async (_name, bytes) => {
    expect(await refusalOf('a.docx', bytes)).toMatch(/^a\.docx error .*\[docx\]$/u);
  });
});

describe('a file of another format', () => {
  test.each([
    ['a.pdf', 'pdftotext'],
    ['a.doc', 'soffice --headless --convert-to docx'],
    ['a.wps', 'soffice --headless --convert-to docx'],
    ['a.rtf', 'soffice --headless --convert-to docx'],
    ['a.csv', 'npm run add -- FILE'],
    ['a.xls', 'save its sheet as .csv'],
    ['a.zip', 'unpack it'],
    ['a.jpg', 'OCR'],
  ])('%s is refused with the way to convert it', async (file, way) => {
    expect(await refusalOf(file, bytesOf('正文'))).toContain(way);
  });

  test.each([
    ['%PDF-1.7', 'a PDF'],
    ['{\\rtf1', 'RTF'],
    ['GIF89a', 'a GIF image'],
  ])('%s in a .txt is told by its first bytes', async (start, name) => {
    expect(await refusalOf('a.txt', bytesOf(`${start} 正文`))).toContain(`is ${name}, not text`);
  });
});

test('a .txt that holds a web page is refused', async () => {
  expect(await refusalOf('a.txt', bytesOf('<!doctype html><p>各位代表：</p>'))).toContain('rename it to .html');
  expect(await refusalOf('a.txt', bytesOf('<p>发展。</p>\n'.repeat(8)))).toContain('rename it to .html');
});

/** What each sign of Markdown is repeated to. */
const MARKDOWN = ['\\!', '**', '*', '_', '![', '[^', '<!--', '[a](', '`', '> ', '|', '&amp;', '<b>', '发**'];

test.each(MARKDOWN)(
  'a line of 100,000 times %s of Markdown is searched from end to end only so often',
  async (unit) => {
    const looks = async (length: number): Promise<number> => {
      let count = 0;
      const { indexOf } = String.prototype;
      String.prototype.indexOf = function (this: string, ...given) {
        const found = indexOf.apply(this, given);
        count += (found < 0 ? this.length : found) - (given[1] ?? 0);
        return found;
      };
      try {
        await read('a.md', unit.repeat(length / unit.length));
      } finally {
        String.prototype.indexOf = indexOf;
      }
      return count;
    };
    const [small, large] = [await looks(20_000), await looks(60_000)];
    expect(large).toBeLessThanOrEqual(4 * small + 60_000);
  },
);
