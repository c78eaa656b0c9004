/** The last page of a book: which texts it has, where they come from, and what a reader may do with them. */
import { governmentOf, versionName } from '../../cite/work.ts';
import type { Report } from '../../model/report.ts';
import { reportTitle } from '../../site/naming.ts';
import { originLines } from '../../site/provenance-page.ts';
import { originalNotice } from '../../variants/notice.ts';
import type { VariantTag } from '../../variants/variants.ts';
import { TEXTS } from '../two-texts.ts';
import type { Xml } from '../xml.ts';
import { bookPage, html, type Inner } from './xhtml.ts';

/** What the colophon says besides the reports. */
export interface Imprint {
  /** Name of the library. */
  publisher: string;
  lang: VariantTag;
  /** Absolute address of a report's page in the variant. */
  pageOf(report: Report): string;
  /** Absolute address of the words about copyright. */
  copyright: string;
}

/** The document in Simplified. */
export function colophon(reports: readonly Report[], imprint: Imprint): string {
  const { publisher, lang, copyright } = imprint;
  const redacted = reports.some(({ notes }) => notes.some(({ type }) => type === 'redaction'));
  return bookPage(
    '版本说明',
    lang,
    { 'epub:type': 'backmatter' },
    html(
      'section',
      { 'epub:type': 'colophon', role: 'doc-colophon', 'data-site-words': '' },
      html('h1', { id: 'colophon' }, '版本说明'),
      html('p', {}, `本书由${publisher}编成。正文为${TEXTS.edited.name}：${TEXTS.edited.says}`),
      html(
        'p',
        {},
        '正文中的数字引向篇末校记。每段都有固定编号，阅读软件把它们列作页码；报告地址加“#编号”，就是此段的网址。',
      ),
      redacted ? html('p', {}, '底本以“×”隐去的数字、名称，照样保留，不作补填。') : undefined,
      html('p', {}, originalNotice(lang)),
    ),
    ...reports.map((report) => about(report, imprint)),
    html(
      'section',
      { 'data-site-words': '' },
      html('h2', {}, '版权'),
      html('p', {}, '报告为国家机关文件，不适用著作权法保护；编者所加也可以自由使用。', link(copyright)),
    ),
  );
}

/** Where a report comes from. */
function about(report: Report, { pageOf }: Imprint): Xml {
  const [base] = report.sources;
  const { version } = report;
  return html(
    'section',
    {},
    html('h2', {}, reportTitle(report)),
    html(
      'dl',
      {},
      ...pair('报告机关', governmentOf(report.region)),
      ...pair('网址', link(pageOf(report))),
      ...(version ? pair('版本', versionName(version)) : []),
      ...originLines(report).flatMap(({ name, value }) => pair(name, value)),
      ...(base ? pair('底本', html('code', {}, `${base.file} SHA-256 ${base.sha256}`)) : []),
    ),
  );
}

const pair = (name: string, value: Inner): Xml[] => [html('dt', {}, name), html('dd', {}, value)];

const link = (href: string): Xml => html('a', { href, translate: 'no' }, href);
