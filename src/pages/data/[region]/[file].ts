import type { APIRoute } from 'astro';
import { bibtex, cslJson, ris } from '../../../cite/exchange.ts';
import { indicatorsCsv, indicatorsJson } from '../../../formats/indicators.ts';
import { published, reportJson } from '../../../formats/report-json.ts';
import { type Addresses, markdown, numberedText, plainText } from '../../../formats/text-formats.ts';
import { placeSlug, yearSlug } from '../../../model/ids.ts';
import { canonicalWork } from '../../../site/citations.ts';
import { allReports } from '../../../site/library.ts';
import { registryText } from '../../../site/past.ts';
import { readIndicators, readModel } from '../../../site/read-model.ts';
import { absolute, fileUrl } from '../../../site/urls.ts';

/** Each report as files, by ending. */
const FORMATS = {
  json: (id: string) => reportJson(published(readModel(id))),
  txt: (id: string) => plainText(readModel(id)),
  md: (id: string) => markdown(readModel(id), addressesOf(id)),
  tsv: (id: string) => numberedText(readModel(id)),
  'indicators.json': (id: string) => indicatorsJson(readIndicators(id)),
  'indicators.csv': (id: string) => indicatorsCsv([{ report: readModel(id), rows: readIndicators(id) }]),
  'anchors.json': registryText,
  bib: (id: string) => bibtex(canonicalWork(readModel(id))),
  ris: (id: string) => ris(canonicalWork(readModel(id))),
  'csl.json': (id: string) => cslJson(canonicalWork(readModel(id))),
};

const addressesOf = (id: string): Addresses => ({
  page: absolute(fileUrl(`${id}/`)),
  json: absolute(fileUrl(`data/${id}.json`)),
  copyright: absolute(fileUrl('about/#copyright')),
});
type Ending = keyof typeof FORMATS;

export async function getStaticPaths() {
  const reports = await allReports();
  return reports.flatMap(({ id }) =>
    Object.keys(FORMATS).map((ending) => ({
      params: { region: placeSlug(id), file: `${yearSlug(id)}.${ending}` },
      props: { id, ending },
    })),
  );
}

export const GET: APIRoute<{ id: string; ending: Ending }> = ({ props }) =>
  new Response(FORMATS[props.ending](props.id));
