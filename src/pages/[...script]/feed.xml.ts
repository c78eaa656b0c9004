import type { APIRoute } from 'astro';
import type { ScriptInfo } from '../../script/scripts.ts';
import { allReports, type ReportEntry } from '../../site/library.ts';
import { placeName, reportTitle } from '../../site/naming.ts';
import { scriptPaths } from '../../site/paths.ts';
import { settings } from '../../site/settings.ts';
import { absolute, pageUrl } from '../../site/urls.ts';
import { element, type Xml, xmlDocument } from '../../site/xml.ts';

export const getStaticPaths = scriptPaths;

/** Atom feed of the newest reports in the script. */
export const GET: APIRoute<{ script: ScriptInfo }> = async ({ props: { script } }) => {
  const reports = (await allReports()).sort((a, b) => dated(b).localeCompare(dated(a))).slice(0, 50);
  const home = absolute(pageUrl(script, ''));
  const self = absolute(pageUrl(script, 'feed.xml'));
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': script.lang },
    element('id', {}, self),
    element('title', {}, settings.name),
    element('subtitle', {}, settings.description),
    element('link', { rel: 'self', href: self }),
    element('link', { rel: 'alternate', href: home }),
    element('updated', {}, reports[0] ? dated(reports[0]) : '1970-01-01T00:00:00Z'),
    element('author', {}, element('name', {}, settings.name)),
    ...reports.map((report) => entry(report, script)),
  );
  return xmlDocument(feed, 'application/atom+xml');
};

function entry(report: ReportEntry, script: ScriptInfo): Xml {
  const { data } = report;
  const url = absolute(pageUrl(script, `${data.id}/`));
  return element(
    'entry',
    {},
    element('id', {}, url),
    element('title', {}, reportTitle(data)),
    element('link', { rel: 'alternate', href: url }),
    element('updated', {}, dated(report)),
    element('summary', {}, `${placeName(data.region)} · ${data.year}年`),
    element('category', { term: data.region.name }),
  );
}

/** The day it was delivered, or the first of its year: the same in every build. */
function dated({ data }: ReportEntry): string {
  return `${data.delivered.date ?? `${data.year}-01-01`}T00:00:00Z`;
}
