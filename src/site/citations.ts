import { metaTags } from '../cite/metadata.ts';
import { type Work, workOf } from '../cite/work.ts';
import type { Report } from '../model/report.ts';
import { settings } from '../settings/settings.ts';
import type { Variant } from '../variants/variants.ts';
import { absolute, fileUrl, pageUrl } from './urls.ts';

/** The report as a bibliography sees it, at its address in a variant. */
export function workInVariant(report: Report, variant: Variant): Work {
  return workOf(report, {
    url: absolute(pageUrl(variant, `${report.id}/`)),
    publisher: settings.name,
    language: variant.lang,
  });
}

/** The report at its canonical address, as the data files cite it. */
export function canonicalWork(report: Report): Work {
  return workInVariant(report, settings.variants[0] as Variant);
}

/** Tags for the head of a report's page. */
export function reportMeta(work: Work, id: string) {
  return metaTags(work, { txt: absolute(fileUrl(`data/${id}.txt`)) });
}

/** Files that reference managers import. */
export function citationFiles(id: string): { name: string; href: string }[] {
  return [
    { name: 'BibTeX', href: fileUrl(`data/${id}.bib`) },
    { name: 'RIS', href: fileUrl(`data/${id}.ris`) },
    { name: 'CSL-JSON', href: fileUrl(`data/${id}.csl.json`) },
  ];
}
