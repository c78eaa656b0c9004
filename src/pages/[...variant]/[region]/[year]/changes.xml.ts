import type { APIRoute } from 'astro';
import type { ChangeEntry, VersionEntry } from '../../../../anchors/changelog.ts';
import { element, type Xml, xmlDocument } from '../../../../formats/xml.ts';
import { settings } from '../../../../settings/settings.ts';
import type { ReportEntry } from '../../../../site/library.ts';
import { reportTitle } from '../../../../site/naming.ts';
import { pastOf } from '../../../../site/past.ts';
import { feedDate } from '../../../../site/publication.ts';
import { readModel } from '../../../../site/read-model.ts';
import { reportPaths } from '../../../../site/report-paths.ts';
import { absolute, pageUrl } from '../../../../site/urls.ts';
import type { Variant } from '../../../../variants/variants.ts';

export const getStaticPaths = reportPaths;

/** Atom feed of a report's published versions. */
export const GET: APIRoute<{ variant: Variant; item: ReportEntry }> = ({ props: { variant, item }, locals }) => {
  const report = readModel(item.id);
  locals.model = report;
  const title = reportTitle(report);
  const page = absolute(pageUrl(variant, `${report.id}/changes/`));
  const self = absolute(pageUrl(variant, `${report.id}/changes.xml`));
  const published = pastOf(report).versions.filter((version) => !version.draft);
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': variant.lang },
    element('id', {}, self),
    element('title', {}, `${title}：版本`),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('updated', {}, `${feedDate(report.id, report.delivered.date, report.year)}T00:00:00Z`),
    element('author', {}, element('name', {}, settings.name)),
    ...published.map((version) => entry(version, title, page)),
  );
  return xmlDocument(feed, 'application/atom+xml');
};

function entry({ number, date, changes, blocks }: VersionEntry, title: string, page: string): Xml {
  const what =
    changes.length > 0 ? `改动${changes.length}段：${changes.map(({ id }) => id).join('、')}` : `全文${blocks}段`;
  return element(
    'entry',
    {},
    element('id', {}, `${page}#v${number}`),
    element('title', {}, `${title}，第${number}版`),
    element('link', { rel: 'alternate', type: 'text/html', href: `${page}#v${number}` }),
    element('updated', {}, `${date}T00:00:00Z`),
    element('summary', {}, what),
    changes.length > 0 ? element('content', { type: 'xhtml' }, changesText(changes, page)) : undefined,
  );
}

/** Every changed passage with what was taken away and what was added. */
function changesText(changes: ChangeEntry[], page: string): Xml {
  const words = { same: 'span', added: 'ins', removed: 'del' };
  const passages = changes.map(({ id, kind, difference }) =>
    element(
      'p',
      {},
      element('a', { href: `${page.replace(/changes\/$/u, '')}#${id}` }, id),
      `：${kind === 'place' ? '位置改动' : ''}`,
      ...difference.map((part) => element(words[part.kind], {}, part.text)),
    ),
  );
  return element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, ...passages);
}
