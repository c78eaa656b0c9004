import type { APIRoute } from 'astro';
import { opening, wholeText } from '../../formats/feed-text.ts';
import { element, type Xml, xmlDocument } from '../../formats/xml.ts';
import { settings } from '../../settings/settings.ts';
import { allReports, type ReportEntry } from '../../site/library.ts';
import { placeName, reportTitle } from '../../site/naming.ts';
import { variantPaths } from '../../site/paths.ts';
import { feedDate, type Publication, publication } from '../../site/publication.ts';
import { readModel } from '../../site/read-model.ts';
import { absolute, pageUrl } from '../../site/urls.ts';
import { converterFor } from '../../variants/convert.ts';
import type { Variant } from '../../variants/variants.ts';

export const getStaticPaths = variantPaths;

/** The feed has `NEWEST` entries, and all others of the same day as the last of them, but never more than `MOST`. */
const [NEWEST, MOST] = [50, 1000];

/** Characters of whole texts in a feed at most, since programs fetch it again and again; the entries after that have the opening of their text. */
const WHOLE = 200_000;

/** Atom feed of the reports that were added or changed last, in the variant. */
export const GET: APIRoute<{ variant: Variant }> = async ({ props: { variant } }) => {
  const reports = newest((await allReports()).sort((a, b) => dated(b).localeCompare(dated(a))));
  const home = absolute(pageUrl(variant, ''));
  const self = absolute(pageUrl(variant, 'feed.xml'));
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': variant.lang },
    element('id', {}, self),
    element('title', {}, settings.name),
    element('subtitle', {}, settings.description),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: home }),
    element('updated', {}, reports[0] ? instant(dated(reports[0])) : '1970-01-01T00:00:00Z'),
    element('author', {}, element('name', {}, settings.name)),
    ...entries(reports, variant),
  );
  return xmlDocument(feed, 'application/atom+xml');
};

function newest(reports: ReportEntry[]): ReportEntry[] {
  const last = reports[NEWEST - 1];
  return reports.slice(0, MOST).filter((report, i) => i < NEWEST || (last && dated(report) === dated(last)));
}

/** An entry for each report. The first have the whole text of their report. */
function entries(reports: ReportEntry[], variant: Variant): Xml[] {
  let room = WHOLE;
  return reports.map((report) => {
    const model = readModel(report.id);
    const convert = converterFor(variant.lang, model.script);
    room -= model.blocks.reduce((sum, { text }) => sum + text.length, 0);
    return entry(report, variant, room >= 0 ? wholeText(model, convert) : opening(model, convert));
  });
}

function entry(report: ReportEntry, variant: Variant, content: Xml): Xml {
  const { data } = report;
  const url = absolute(pageUrl(variant, `${data.id}/`));
  const published = publication(data.id);
  return element(
    'entry',
    {},
    element('id', {}, url),
    element('title', {}, reportTitle(data)),
    element('link', { rel: 'alternate', type: 'text/html', href: url }),
    published && published.version > 1
      ? element('link', { rel: 'related', type: 'text/html', title: '版本与改动', href: `${url}changes/` })
      : undefined,
    published && element('published', {}, instant(published.added)),
    element('updated', {}, instant(dated(report))),
    element('summary', {}, `${placeName(data.region)} · ${data.year}年 · ${news(published)}`),
    element('category', { term: data.region.name }),
    content,
  );
}

function news(published: Publication | undefined): string {
  if (!published) return '尚未正式发布';
  return published.version > 1 ? `第${published.version}版，有改动` : '新收';
}

/** Date of a report's entry. It comes from the releases, not from the clock, so that every build gives the same feed. */
const dated = ({ data }: ReportEntry): string => feedDate(data.id, data.delivered.date, data.year);

const instant = (date: string): string => `${date}T00:00:00Z`;
