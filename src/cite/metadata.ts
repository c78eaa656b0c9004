/** What the head of a report's page tells reference managers and search engines. */
import type { Work } from './work.ts';

interface MetaTag {
  name: string;
  content: string;
}

/** Highwire Press and Dublin Core tags. */
export function metaTags(work: Work, files: { txt: string }): MetaTag[] {
  const date = work.date ?? String(work.year);
  const tags: [string, string | null | undefined][] = [
    ['citation_title', work.title],
    ['citation_author', work.author],
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_technical_report_institution', work.author],
    ['citation_conference_title', work.meeting],
    ['citation_language', work.language],
    ['citation_public_url', work.url],
    ['citation_fulltext_html_url', work.url],
    ['DC.title', work.title],
    ['DC.creator', work.author],
    ['DC.contributor', work.speaker],
    ['DC.date', date],
    ['DC.type', '政府工作报告'],
    ['DC.publisher', work.publisher],
    ['DC.identifier', work.url],
    ['DC.language', work.language],
    ['DC.format', 'text/html'],
    ['DC.relation', files.txt],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** schema.org, as JSON-LD; `<` is escaped so that no text can end the element. */
export function jsonLd(work: Work, place: string): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Report',
    '@id': work.url,
    url: work.url,
    name: work.title,
    author: { '@type': 'GovernmentOrganization', name: work.author },
    ...(work.speaker ? { contributor: { '@type': 'Person', name: work.speaker } } : {}),
    datePublished: work.date ?? String(work.year),
    spatialCoverage: place,
    inLanguage: work.language,
    publisher: { '@type': 'Organization', name: work.publisher },
    ...(work.version ? { version: `${work.version.number}-${work.version.hash}` } : {}),
    isAccessibleForFree: true,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
