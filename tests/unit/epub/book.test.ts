import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { type BookPlace, placeBook, reportBook } from '../../../src/formats/epub/book.ts';
import { editedText } from '../../../src/model/reading.ts';
import type { Block, Report } from '../../../src/model/report.ts';
import { type OutlineItem, outline } from '../../../src/site/outline.ts';
import { converterFor } from '../../../src/variants/convert.ts';
import { knownReports } from '../../support/five-reports.ts';
import { allOf, attributeOf, parseXml, type XmlElement, xmlWords } from '../../support/xml.ts';

const place = (lang: BookPlace['lang'], address = 'https://example.org/datong/2022/'): BookPlace => ({
  lang,
  publisher: '政府工作报告文库',
  address,
  modified: '2026-01-01',
  pageOf: ({ id }) => `https://example.org/${id}/`,
  copyright: 'https://example.org/about/#copyright',
});
const reports = knownReports();
const unzip = (book: Uint8Array) =>
  new Map(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** A file of a book as a tree. */
const treeOf = (files: Map<string, string>, path: string) => parseXml(files.get(`EPUB/${path}`) as string);

describe.each(reports.map((report) => [report.id, report] as const))('the book of %s', (_, report) => {
  const book = reportBook(report, place('zh-Hant-TW'));
  const files = unzip(book);
  const text = treeOf(files, 'text.xhtml');

  test('has every block under its id, in the edited text, and nothing of the marks of notes in it', () => {
    const convert = converterFor('zh-Hant-TW', report.script);
    const byId = new Map(allOf(text, () => true).map((element) => [attributeOf(element, 'id'), element]));
    const read = report.blocks.map((block) => [block.id, wordsOf(byId.get(block.id))]);
    const wanted = report.blocks.map((block) => [block.id, convert(editedLine(block, report))]);
    expect(read.map(([id, words]) => [id, words?.length])).toEqual(wanted.map(([id, words]) => [id, words?.length]));
    // A lead and its paragraph are converted together, so that single characters may differ from those of the block alone.
    const same = read.filter(([, words], at) => words === wanted[at]?.[1]);
    expect(same.length).toBeGreaterThanOrEqual(read.length - 1);
  });

  test('has the contents of the report’s outline', () => {
    const contents = allOf(treeOf(files, 'contents.xhtml'), (element) => attributeOf(element, 'epub:type') === 'toc');
    const links = allOf(contents[0] as XmlElement, ({ name }) => name === 'a').map((link) => xmlWords(link));
    const convert = converterFor('zh-Hant-TW', report.script);
    const headings = flat(outline(report)).map((words) => convert(words));
    expect(links.slice(1, -1)).toEqual(headings);
  });

  test('names no file and no id that it does not have', () => {
    expect(deadLinks(files)).toEqual([]);
  });
});

describe('any book', () => {
  const report = reports.find(({ id }) => id === 'liuquan/2020') as Report;
  const book = reportBook(report, place('zh-Hans'));
  const files = unzip(book);

  test('begins with its type, not compressed, and has the same bytes each time', () => {
    expect(strFromU8(book.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect([...files.keys()].slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf']);
    expect(Buffer.from(book).equals(Buffer.from(reportBook(report, place('zh-Hans'))))).toBe(true);
  });

  test('lists all its files, each once, and has all that it lists', () => {
    const items = allOf(treeOf(files, 'package.opf'), ({ name }) => name === 'item');
    const listed = items.map((item) => `EPUB/${attributeOf(item, 'href')}`);
    const own = [...files.keys()].filter((name) => name.startsWith('EPUB/') && !name.endsWith('.opf'));
    expect(listed.sort()).toEqual(own.sort());
    const spine = allOf(treeOf(files, 'package.opf'), ({ name }) => name === 'itemref');
    expect(spine.map((ref) => attributeOf(ref, 'idref'))).toEqual(['cover', 'contents', 'text', 'colophon']);
  });

  test('tells each note of the editor once, from the place where it belongs and back', () => {
    const text = treeOf(files, 'text.xhtml');
    const refs = allOf(text, (element) => attributeOf(element, 'epub:type') === 'noteref');
    const notes = allOf(text, (element) => attributeOf(element, 'epub:type') === 'footnote');
    expect(refs.map((ref) => attributeOf(ref, 'href'))).toEqual(notes.map((note) => `#${attributeOf(note, 'id')}`));
    expect(notes.map((note) => xmlWords(note)).filter((words) => words.includes('异文'))).toHaveLength(2);
    expect(notes.map((note) => xmlWords(note)).join()).toContain('校正（把握大）');
    expect(files.get('EPUB/text.xhtml')).toMatch(/<span class="editor">〔阙文〕<\/span><a epub:type="noteref"/u);
  });

  test('says where it comes from, which version it is and what one may do with it', () => {
    const words = xmlWords(treeOf(files, 'colophon.xhtml'));
    expect(words).toContain('https://example.org/liuquan/2020/');
    expect(words).toContain(report.version?.hash);
    expect(words).toContain(report.sources[0]?.sha256);
    expect(words).toContain('不适用著作权法保护');
  });

  test('speaks the language of its variant throughout, with the site’s words of that variant', () => {
    const hk = unzip(reportBook(report, place('zh-Hant-HK')));
    const pages = [...hk.keys()].filter((name) => name.endsWith('.xhtml'));
    expect(pages.map((name) => attributeOf(parseXml(hk.get(name) as string), 'lang'))).toEqual(
      pages.map(() => 'zh-Hant-HK'),
    );
    expect(hk.get('EPUB/package.opf')).toContain('<dc:language>zh-Hant-HK</dc:language>');
    expect(hk.get('EPUB/colophon.xhtml')).toContain('閲讀軟件');
    expect(hk.get('EPUB/cover.svg')).toContain('政府工作報告');
  });
});

test('the book of a place has its reports from the oldest, each passage under its year and id', () => {
  const [newer, older] = ['liuquan/2020', 'liuquan/2019'].map((id) => reports.find((report) => report.id === id));
  const files = unzip(bookOfPlace([newer as Report, older as Report], 'zh-Hans'));
  const contents = treeOf(files, 'contents.xhtml');
  const marks = allOf(contents, (element) => attributeOf(element, 'epub:type') === 'page-list').flatMap((list) =>
    allOf(list, ({ name }) => name === 'a'),
  );
  expect(xmlWords(marks[0] as XmlElement)).toBe('2019 t1');
  expect(marks).toHaveLength((newer?.blocks.length ?? 0) + (older?.blocks.length ?? 0));
  expect(deadLinks(files)).toEqual([]);
});

describe.runIf(existsSync('/usr/bin/epubcheck'))('EPUBCheck, where it is installed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'epub-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds nothing in a book of a place', { timeout: 300_000 }, () => {
    const own = reports.filter(({ id }) => id.startsWith('liuquan/'));
    const file = join(folder, 'book.epub');
    writeFileSync(file, bookOfPlace(own, 'zh-Hant-TW'));
    const { stdout, stderr } = spawnSync('java', ['-jar', '/usr/bin/epubcheck', file], { encoding: 'utf8' });
    expect(stdout + stderr).toContain('No errors or warnings detected');
  });
});

function bookOfPlace(own: Report[], lang: BookPlace['lang']): Uint8Array<ArrayBuffer> {
  const address = 'https://example.org/liuquan/';
  return placeBook(own, place(lang, address), (report) => reportBook(report, place(lang)));
}

/** Label, edited words and closing mark; the cells of a table as they are. */
function editedLine(block: Block, { notes }: Report): string {
  if (block.type === 'table') return block.rows.flat().join('');
  const label = 'label' in block ? (block.label ?? '') : '';
  const tail = 'tail' in block ? (block.tail ?? '') : '';
  return label + editedText(block, notes) + tail;
}

/** Words of an element without the marks of notes. */
function wordsOf(element: XmlElement | undefined): string | undefined {
  return element && xmlWords(element, (inner) => attributeOf(inner, 'epub:type') !== 'noteref');
}

function flat(items: OutlineItem[]): string[] {
  return items.flatMap(({ label, pieces, children }) => [
    label + pieces.map(({ text }) => text).join(''),
    ...flat(children),
  ]);
}

/** Links of a book's documents that lead to nothing in it. */
function deadLinks(files: Map<string, string>): string[] {
  const trees = [...files]
    .filter(([name]) => /\.(xhtml|svg|opf|xml)$/u.test(name))
    .map(([name, text]) => ({ name: name.replace(/^EPUB\//u, ''), tree: parseXml(text) }));
  const ids = new Map(
    trees.map(({ name, tree }) => [name, new Set(allOf(tree, () => true).map((each) => attributeOf(each, 'id')))]),
  );
  const links = trees.flatMap(({ name, tree }) =>
    allOf(tree, ({ name: tag }) => ['a', 'img', 'link'].includes(tag)).map((element) => ({
      name,
      link: attributeOf(element, 'href') ?? attributeOf(element, 'src') ?? '',
    })),
  );
  return links
    .filter(({ link }) => !link.startsWith('https:'))
    .filter(({ name, link }) => {
      const [file = '', id] = link.split('#');
      const path = file || name;
      return !files.has(`EPUB/${path}`) || (id !== undefined && !ids.get(path)?.has(id));
    })
    .map(({ name, link }) => `${name} -> ${link}`);
}
