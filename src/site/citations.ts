import { homeLd, jsonLd, type LibraryLd, metaTags } from '../cite/metadata.ts';
import { type Work, workOf } from '../cite/work.ts';
import type { Report } from '../model/report.ts';
import { settings } from '../settings/settings.ts';
import { SOURCE, type Variant } from '../variants/variants.ts';
import { absolute, fileUrl, pageUrl } from './urls.ts';

/** Describes the report for citations, with its address in a variant. */
export function workInVariant(report: Report, variant: Variant): Work {
  return workOf(report, {
    url: absolute(pageUrl(variant, `${report.id}/`)),
    publisher: settings.name,
    language: variant.lang,
  });
}

/** Describes the report for citations, with its canonical address, as the data files need it. Their words are those of the source. */
export function canonicalWork(report: Report): Work {
  return { ...workInVariant(report, settings.variants[0] as Variant), language: SOURCE };
}

/** Tags for the head of a report's page. */
export function reportMeta(work: Work, id: string) {
  return metaTags(work, { txt: absolute(fileUrl(`data/${id}.txt`)) });
}

/** Addresses of the library in a variant, for JSON-LD. */
function libraryLd(variant: Variant): LibraryLd {
  const home = absolute(pageUrl(variant, ''));
  return { home, dataset: absolute(fileUrl('#dataset')), license: absolute(pageUrl(variant, 'about/#copyright')) };
}

/** JSON-LD of a report's page. */
export const reportLd = (work: Work, place: string, variant: Variant): string =>
  jsonLd(work, place, libraryLd(variant));

/** JSON-LD of the home page. */
export function homePageLd(variant: Variant): string {
  return homeLd(libraryLd(variant), {
    name: settings.name,
    description: settings.tagline,
    language: variant.lang,
    search: absolute(pageUrl(variant, 'search/')),
    reports: absolute(fileUrl('data/reports.json')),
  });
}
