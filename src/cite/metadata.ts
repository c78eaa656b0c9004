/** What the head of a report's page tells reference managers and search engines. */
import type { Work } from './work.ts';

export interface MetaTag {
  name: string;
  content: string;
}

/**
 * The `<meta>` tags of a report's page: Highwire Press (`citation_…`), which Zotero reads, and of Dublin Core (`DC.…`) what Highwire has no tag for.
 * Empty tags are left out.
 */
export function metaTags(work: Work, files: { txt: string }): MetaTag[] {
  const date = work.date ?? String(work.year);
  const tags: [string, string | null | undefined][] = [
    ['citation_title', work.title],
    ['citation_author', work.author],
    ['citation_publication_date', date.replaceAll('-', '/')],
    // Zotero takes the kind of work from the last of these tags that it knows. The institution's tag comes last, so the work is a report, not a paper
    // of the meeting.
    ['citation_conference_title', work.meeting],
    ['citation_technical_report_institution', work.author],
    ['citation_language', work.language],
    ['citation_public_url', work.url],
    ['DC.contributor', work.speaker],
    ['DC.type', '政府工作报告'],
    ['DC.publisher', work.publisher],
    ['DC.identifier', work.url],
    ['DC.relation', files.txt],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** Describes a report as JSON-LD, in the terms of schema.org. */
export function jsonLd(work: Work, place: string, library: LibraryLd): string {
  return ldJson({
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
    license: library.license,
    isPartOf: { '@type': 'Dataset', '@id': library.dataset, name: work.publisher },
  });
}

/** Addresses of the library's pages and data, for JSON-LD. */
export interface LibraryLd {
  home: string;
  /** Identifier of the whole library as a dataset. */
  dataset: string;
  /** Address of the page that states the copyright. */
  license: string;
}

/** The home page as JSON-LD: a web site that can be searched, and the dataset of all reports. */
export function homeLd(
  library: LibraryLd,
  site: { name: string; description: string; language: string; search: string; reports: string },
): string {
  const { name, description, language } = site;
  return ldJson({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': `${library.home}#site`,
        url: library.home,
        name,
        description,
        inLanguage: language,
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${site.search}?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'Dataset',
        '@id': library.dataset,
        url: library.home,
        name,
        description,
        inLanguage: language,
        license: library.license,
        isAccessibleForFree: true,
        creator: { '@type': 'Organization', name },
        distribution: { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: site.reports },
      },
    ],
  });
}

/** JSON for a script element; `<` is escaped so that no text can end it. */
const ldJson = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');
