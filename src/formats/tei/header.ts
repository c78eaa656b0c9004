/** The header of a TEI file: what the text is, where it comes from, how it was edited. */
import { governmentOf, versionName } from '../../cite/work.ts';
import type { Report, Source } from '../../model/report.ts';
import { reportTitle } from '../../site/naming.ts';
import { originLines } from '../../site/provenance-page.ts';
import { witnessedFacts } from '../../site/witnessed.ts';
import { TEXTS } from '../two-texts.ts';
import { element, type Xml } from '../xml.ts';

/** What the header says besides the report. */
export interface HeaderPlace {
  /** Name of the library. */
  publisher: string;
  /** Absolute address of the report's page. */
  page: string;
  /** Absolute address of the words about copyright. */
  copyright: string;
}

export function headerOf(report: Report, place: HeaderPlace): Xml {
  return element('teiHeader', {}, fileDescription(report, place), ENCODING, profile(report));
}

function fileDescription(report: Report, { publisher, page, copyright }: HeaderPlace): Xml {
  const { version, sources } = report;
  const editor = element(
    'respStmt',
    { 'xml:id': 'editor' },
    element('resp', {}, '整理'),
    element('name', {}, publisher),
  );
  return element(
    'fileDesc',
    {},
    element(
      'titleStmt',
      {},
      element('title', {}, reportTitle(report)),
      element('author', {}, governmentOf(report.region)),
      editor,
    ),
    version && element('editionStmt', {}, element('edition', { n: String(version.number) }, versionName(version))),
    element(
      'publicationStmt',
      {},
      element('publisher', {}, publisher),
      element('idno', { type: 'URI' }, page),
      element(
        'availability',
        { status: 'free' },
        element(
          'p',
          {},
          '国家机关文件，不适用著作权法保护，可以自由复制、传播。',
          element('ref', { target: copyright }, copyright),
        ),
      ),
    ),
    element('sourceDesc', {}, element('listWit', {}, ...sources.map((source, at) => witness(report, source, at)))),
  );
}

/** A raw file; the first is the base. */
function witness(report: Report, { file, sha256, origin }: Source, at: number): Xml {
  const from = at === 0 ? originLines(report) : origin ? originLines({ origin }) : [];
  const stated = witnessedFacts(report).filter((fact) => at > 0 && fact.file === file);
  return element(
    'witness',
    { 'xml:id': `w${at}` },
    at === 0 ? '底本。' : '参校本。',
    element('idno', { type: 'file' }, file),
    element('idno', { type: 'SHA-256' }, sha256),
    ...from.map(({ name, value }) => `${name}：${value}。`),
    ...stated.map(({ name, value }) => `底本未载${name}，此本作：${value}。`),
  );
}

const paragraph = (name: string, text: string): Xml => element(name, {}, element('p', {}, text));

/** How the text was edited; the same for every report. */
const ENCODING = element(
  'encodingDesc',
  {},
  element(
    'editorialDecl',
    {},
    paragraph('correction', `底本（sic）与校正（corr）并存；cert 为 high 的进入整理本。${TEXTS.edited.says}`),
    paragraph('normalization', TEXTS.base.says),
    paragraph('interpretation', 'xml:id 是固定编号，发布后不变；接在网址的 # 之后就是此段的地址。'),
  ),
);

function profile({ delivered, year, region }: Report): Xml {
  const when = delivered.date ?? String(year);
  return element(
    'profileDesc',
    {},
    element('creation', {}, element('date', { when }, when), element('placeName', {}, region.name)),
    element('langUsage', {}, element('language', { ident: 'zh-Hans' }, '简体中文')),
  );
}
