import type { APIRoute } from 'astro';
import { bibtex, cslJson, ris } from '../../../cite/exchange.ts';
import { indicatorsCsv, indicatorsJson } from '../../../formats/indicators.ts';
import { published, reportJson } from '../../../formats/report-json.ts';
import { type Addresses, markdown, numberedText, plainText } from '../../../formats/text-formats.ts';
import { TEXTS } from '../../../formats/two-texts.ts';
import { placeSlug, yearSlug } from '../../../model/ids.ts';
import { canonicalWork } from '../../../site/citations.ts';
import { reportsToRender } from '../../../site/library.ts';
import { registryText } from '../../../site/past.ts';
import { rawBytes, rawFiles } from '../../../site/raw-files.ts';
import { readIndicators, readModel } from '../../../site/read-model.ts';
import { absolute, fileUrl } from '../../../site/urls.ts';

/** The files of a report by the ending of their names, each with the function that makes its contents. */
const FORMATS = {
  json: (id: string) => reportJson(published(readModel(id))),
  txt: (id: string) => plainText(readModel(id), TEXTS.base, addressesOf(id)),
  'edited.txt': (id: string) => plainText(readModel(id), TEXTS.edited, addressesOf(id)),
  md: (id: string) => markdown(readModel(id), TEXTS.base, addressesOf(id)),
  'edited.md': (id: string) => markdown(readModel(id), TEXTS.edited, addressesOf(id)),
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

interface Props {
  id: string;
  /** Ending of one of the formats; undefined for a raw file. */
  ending: Ending | undefined;
}

export async function getStaticPaths() {
  const reports = await reportsToRender();
  return reports.flatMap(({ id }) => {
    const path = (end: string, ending?: string) => ({
      params: { region: placeSlug(id), file: `${yearSlug(id)}.${end}` },
      props: { id, ending },
    });
    const raw = [...rawFiles(readModel(id)).keys()];
    return [...Object.keys(FORMATS).map((ending) => path(ending, ending)), ...raw.map((end) => path(end))];
  });
}

export const GET: APIRoute<Props> = ({ props, params }) => {
  const { id, ending } = props;
  if (ending) return new Response(FORMATS[ending](id));
  const end = (params.file ?? '').slice(yearSlug(id).length + 1);
  const source = rawFiles(readModel(id)).get(end);
  if (!source) throw new Error(`${id} has no raw file ${end}`);
  return new Response(rawBytes(source), { headers: { 'content-type': 'application/octet-stream' } });
};
