import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { type TeiPlace, tei } from '../../../src/formats/tei/tei.ts';
import { editedText } from '../../../src/model/reading.ts';
import type { Block, Note, Report } from '../../../src/model/report.ts';
import { ROOT } from '../../support/build-site.ts';
import { knownReports } from '../../support/five-reports.ts';
import { allOf, attributeOf, parseXml, type XmlElement } from '../../support/xml.ts';

const PLACE: TeiPlace = {
  publisher: '政府工作报告文库',
  page: 'https://example.org/datong/2022/',
  copyright: 'https://example.org/about/#copyright',
  schema: 'https://example.org/data/tei.rng',
};
const reports = knownReports();
const schema = RelaxNGValidator.fromDoc(XmlDocument.fromString(readFileSync(`${ROOT}src/formats/tei/tei.rng`, 'utf8')));

/** The two texts of a TEI file: what the source prints, and what the editor makes of it. */
type Which = 'base' | 'edited';

/** A text of an element, as anybody who knows TEI would take it out. */
function textIn(element: XmlElement, which: Which): string {
  const inside = () =>
    element.children.map((child) => (typeof child === 'string' ? child : textIn(child, which))).join('');
  const edited = which === 'edited';
  switch (element.name) {
    case 'choice': {
      const [sic, corr] = element.children as [XmlElement, XmlElement];
      return textIn(edited && attributeOf(corr, 'cert') === 'high' ? corr : sic, which);
    }
    case 'supplied':
      return edited ? `〔${inside()}〕` : '';
    case 'gap':
      return edited ? '〔阙文〕' : '';
    case 'surplus':
      return edited ? '' : inside();
    case 'note':
    case 'rdg':
      return '';
    case 'row':
      return element.children.map((cell) => textIn(cell as XmlElement, which)).join('\t');
    case 'table':
      return element.children.map((row) => textIn(row as XmlElement, which)).join('\n');
    default:
      return inside();
  }
}

const line = (block: Block, text: string): string =>
  block.type === 'table' ? text : (block.label ?? '') + text + (block.tail ?? '');

function faultsOf(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    schema.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
}

describe.each(reports.map((report) => [report.id, report] as const))('the TEI file of %s', (_, report) => {
  const xml = tei(report, PLACE);
  const tree = parseXml(xml);
  const byId = new Map(allOf(tree, () => true).map((element) => [attributeOf(element, 'xml:id'), element]));
  const read = (which: Which) => report.blocks.map(({ id }) => [id, textIn(byId.get(id) as XmlElement, which)]);

  test('keeps to its schema', () => {
    expect(faultsOf(xml)).toEqual([]);
  });

  test('gives back what the source prints', () => {
    expect(read('base')).toEqual(report.blocks.map((block) => [block.id, line(block, block.text)]));
  });

  test('gives back the edited text', () => {
    expect(read('edited')).toEqual(
      report.blocks.map((block) => [block.id, line(block, editedText(block, report.notes))]),
    );
  });

  test('has every block once, in reading order, and no reference that leads to nothing', () => {
    const ids = allOf(tree, () => true).flatMap((element) => attributeOf(element, 'xml:id') ?? []);
    const blocks = new Set(report.blocks.map(({ id }) => id));
    expect(ids.filter((id) => blocks.has(id))).toEqual([...blocks]);
    const references = allOf(tree, () => true).flatMap((element) =>
      ['corresp', 'wit', 'resp', 'from', 'to'].flatMap((name) => attributeOf(element, name) ?? []),
    );
    expect(references.filter((reference) => !ids.includes(reference.slice(1)))).toEqual([]);
  });
});

test('the schema refuses what is no part of it', () => {
  const xml = tei(reports[0] as Report, PLACE);
  expect(faultsOf(xml.replace('<body>', '<body><quote/>'))).toHaveLength(1);
  expect(faultsOf(xml.replace('status="free"', 'status="restricted"'))).toHaveLength(1);
});

test('the header tells source, version and editor', () => {
  const report = reports.find(({ id }) => id === 'liuquan/2020') as Report;
  const header = tei(report, PLACE).split('</teiHeader>')[0] as string;
  expect(header).toContain('<author>柳泉市人民政府</author>');
  expect(header).toContain(`<idno type="SHA-256">${report.sources[0]?.sha256}</idno>`);
  expect(header).toContain('<idno type="URI">https://example.org/datong/2022/</idno>');
  expect(header).toContain(report.version?.hash);
});

const TEXT = '着力发展𠮷实体经济';
const LENGTH = [...TEXT].length;
const range = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]) => ({ block: 'p1', start: Math.min(a, b), end: Math.max(a, b) }));
const certainty = fc.constantFrom('high', 'medium', 'low');
const note: fc.Arbitrary<Note> = fc.oneof(
  fc.tuple(range, certainty).map(
    ([at, sure]): Note => ({
      type: 'correction',
      ...at,
      sic: '',
      corr: '改',
      certainty: sure as 'high',
      basis: '据',
    }),
  ),
  range.map((at): Note => ({ type: 'supplied', ...at, end: at.start, text: '补', certainty: 'high', basis: '' })),
  range.map((at): Note => ({ type: 'gap', ...at, end: at.start, reason: 'page', detail: '缺' })),
  range.map((at): Note => ({ type: 'repeat', ...at, of: at, status: 'artifact' })),
  range.map((at): Note => ({ type: 'query', ...at, doubt: '疑' })),
  range.map((at): Note => ({ type: 'move', ...at, detail: '移' })),
  range.map((at): Note => ({ type: 'witness', ...at, source: 1, reading: '异' })),
  range.map((at): Note => ({ type: 'redaction', ...at })),
);

test('both texts come back whatever notes cross one another', () => {
  const report = reports.find(({ id }) => id === 'liuquan/2020') as Report;
  const block: Block = { id: 'p1', type: 'paragraph', parent: null, text: TEXT, at: [[1, 0, LENGTH]] };
  fc.assert(
    fc.property(fc.array(note, { maxLength: 6 }), (notes) => {
      const xml = tei({ ...report, blocks: [block], lost: [], notes }, PLACE);
      const paragraph = allOf(parseXml(xml), (element) => attributeOf(element, 'xml:id') === 'p1')[0] as XmlElement;
      expect(textIn(paragraph, 'base')).toBe(TEXT);
      expect(textIn(paragraph, 'edited')).toBe(editedText(block, notes));
      expect(faultsOf(xml)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
