/** The files of a report, which programs and people take with them: what each is, what it is called, and how it is made. */
import { bibtex, cslJson, ris } from '../cite/exchange.ts';
import { annotations } from '../formats/annotations.ts';
import { indicatorsCsv, indicatorsJson } from '../formats/indicators.ts';
import { published, reportJson } from '../formats/report-json.ts';
import { tei } from '../formats/tei/tei.ts';
import { type Addresses, markdown, numberedText, plainText } from '../formats/text-formats.ts';
import { TEXTS } from '../formats/two-texts.ts';
import type { Report } from '../model/report.ts';
import { settings } from '../settings/settings.ts';
import { converterFor } from '../variants/convert.ts';
import { keyOfVariant, type Variant } from '../variants/variants.ts';
import { bookEnding, bookOfPlace, bookOfReport, hasBook } from './books.ts';
import { canonicalWork } from './citations.ts';
import { keepLast } from './keep-last.ts';
import type { Place } from './library.ts';
import { registryText } from './past.ts';
import { readIndicators, readModel } from './read-model.ts';
import { absolute, fileUrl } from './urls.ts';

/** Kinds of files, in the order in which a page lists them. */
export const FILE_KINDS = {
  book: '电子书',
  text: '全文',
  data: '数据',
  indicators: '指标',
  citation: '引文',
} as const satisfies Record<string, string>;

/** A file of a report. */
export interface ReportFile {
  kind: keyof typeof FILE_KINDS;
  /** End of its address behind the report's id and a full stop. */
  ending: string;
  /** What it is called on a page. */
  name: string;
  /** What it is good for, in a sentence; empty where the name says it. */
  use: string;
  /** Middle of the name under which people keep it, e.g. `整理本`. */
  part: string;
  /** Its contents, from the report's id. */
  make(id: string): string | Uint8Array<ArrayBuffer>;
}

/** Every file of a report but the raw ones. */
export const REPORT_FILES: readonly ReportFile[] = [
  ...settings.variants.map(bookFile),
  text('edited', 'edited.txt', '纯文本', (id) => plainText(readModel(id), TEXTS.edited, addressesOf(id))),
  text('edited', 'edited.md', 'Markdown', (id) => markdown(readModel(id), TEXTS.edited, addressesOf(id))),
  text('base', 'txt', '纯文本', (id) => plainText(readModel(id), TEXTS.base, addressesOf(id))),
  text('base', 'md', 'Markdown', (id) => markdown(readModel(id), TEXTS.base, addressesOf(id))),
  {
    kind: 'data',
    ending: 'json',
    name: 'JSON',
    part: '数据',
    use: '底本文字、层次、校记、来历，一项不缺。',
    make: (id) => reportJson(published(readModel(id))),
  },
  {
    kind: 'data',
    ending: 'tei.xml',
    name: 'TEI P5（XML）',
    part: 'TEI',
    use: '校勘用：底本与校正、补字、阙文、异文并存，可以还原底本与整理本。',
    make: (id) =>
      tei(readModel(id), { ...addressesOf(id), publisher: settings.name, schema: absolute(fileUrl('data/tei.rng')) }),
  },
  {
    kind: 'data',
    ending: 'annotations.json',
    name: '校记（Web Annotation）',
    part: '校记',
    use: '每条校记是一条 W3C 网页批注，指向段落中的字句。',
    make: (id) =>
      annotations(readModel(id), {
        page: absolute(fileUrl(`${id}/`)),
        self: absolute(fileUrl(`data/${id}.annotations.json`)),
        creator: settings.name,
      }),
  },
  {
    kind: 'data',
    ending: 'tsv',
    name: '逐段文字（TSV）',
    part: '逐段',
    use: '每行一段：编号与底本文字。',
    make: (id) => numberedText(readModel(id)),
  },
  {
    kind: 'data',
    ending: 'anchors.json',
    name: '编号登记册',
    part: '编号',
    use: '发布过的每个编号和它的去向。',
    make: registryText,
  },
  {
    kind: 'indicators',
    ending: 'indicators.csv',
    name: '指标表（CSV）',
    part: '指标',
    use: '报告写明的主要指标，每条附原句与位置；电子表格可以直接打开。',
    make: (id) => indicatorsCsv([{ report: readModel(id), rows: readIndicators(id) }]),
  },
  {
    kind: 'indicators',
    ending: 'indicators.json',
    name: '指标（JSON）',
    part: '指标',
    use: '',
    make: (id) => indicatorsJson(readIndicators(id)),
  },
  { ...citation('bib', 'BibTeX'), make: (id) => bibtex(canonicalWork(readModel(id))) },
  { ...citation('ris', 'RIS'), make: (id) => ris(canonicalWork(readModel(id))) },
  { ...citation('csl.json', 'CSL-JSON'), make: (id) => cslJson(canonicalWork(readModel(id))) },
];

/** The files of the report whose pages are being built, by their endings. */
const filesOf = keepLast((_id: string) => new Map<string, string | Uint8Array<ArrayBuffer>>());

/** The contents of a file of a report. Pages in every variant state its size, and then it is written: it is made once for all. */
export function contentsOf({ ending, make }: ReportFile, id: string): string | Uint8Array<ArrayBuffer> {
  const files = filesOf(id);
  const contents = files.get(ending) ?? make(id);
  files.set(ending, contents);
  return contents;
}

function bookFile(variant: Variant): ReportFile {
  const key = keyOfVariant(variant.lang);
  return {
    kind: 'book',
    ending: bookEnding(variant),
    name: `EPUB，${key ? `${variant.place}繁体` : '简体'}`,
    use: '',
    part: key ? `${TEXTS.edited.name}-${variant.place}` : TEXTS.edited.name,
    make: (id) => bookOfReport(id, variant),
  };
}

function text(which: keyof typeof TEXTS, ending: string, name: string, make: ReportFile['make']): ReportFile {
  const { name: part } = TEXTS[which];
  return { kind: 'text', ending, name: `${part}，${name}`, use: '', part, make };
}

function citation(ending: string, name: string) {
  return { kind: 'citation' as const, ending, name, use: '', part: '引文' };
}

const addressesOf = (id: string): Addresses => ({
  page: absolute(fileUrl(`${id}/`)),
  json: absolute(fileUrl(`data/${id}.json`)),
  copyright: absolute(fileUrl('about/#copyright')),
});

/** Name under which people keep a file. The last part of its ending is that of the kind of file. @example '大同市-2022-整理本.epub' */
export function nameForPeople(
  { region, year }: Pick<Report, 'region' | 'year'>,
  { part, ending }: Pick<ReportFile, 'part' | 'ending'>,
): string {
  return `${region.name}-${year}-${part}.${ending.replace(/^.*\./u, '')}`;
}

/** A file of a report as a page offers it. */
export interface OfferedFile {
  name: string;
  use: string;
  href: string;
  /** Name under which the browser saves it. */
  download: string;
  size: string;
}

/** All files of a report by their kinds. */
export function filesOnPage(report: Report, variant: Variant): { kind: string; files: OfferedFile[] }[] {
  const kinds = Object.entries(FILE_KINDS) as [ReportFile['kind'], string][];
  return kinds.map(([kind, name]) => ({ kind: name, files: filesOfKind(report, variant, kind) }));
}

/** The files of one kind, with their sizes. Their names for people are in the characters of the variant. */
export function filesOfKind(report: Report, variant: Variant, kind: ReportFile['kind']): OfferedFile[] {
  const convert = converterFor(variant.lang, report.script);
  return REPORT_FILES.filter((file) => file.kind === kind).map((file) => ({
    name: file.name,
    use: file.use,
    href: fileUrl(`data/${report.id}.${file.ending}`),
    download: convert(nameForPeople(report, file)),
    size: sizeOf(contentsOf(file, report.id)),
  }));
}

/** The book of a place as its page offers it: that of all its reports, or of the only one. */
export function placeBookOnPage(place: Place, variant: Variant): OfferedFile {
  const { region, slug, reports } = place;
  const [only] = reports;
  const whole = hasBook(place) || !only;
  const path = whole ? slug : only.id;
  return {
    name: whole ? '历年报告合编，EPUB' : '电子书，EPUB',
    use: '',
    href: fileUrl(`data/${path}.${bookEnding(variant)}`),
    download: converterFor(variant.lang)(`${region.name}-政府工作报告-${TEXTS.edited.name}.epub`),
    size: sizeOf(whole ? bookOfPlace(place, variant) : bookOfReport(only.id, variant)),
  };
}

/** Size of a file for people. @example sizeOf('大同') // '6 B' */
export function sizeOf(contents: string | Uint8Array): string {
  const bytes = typeof contents === 'string' ? Buffer.byteLength(contents) : contents.length;
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
