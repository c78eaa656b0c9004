import type { APIRoute } from 'astro';
import { placeSlug, yearSlug } from '../../../model/ids.ts';
import { reportsToRender } from '../../../site/library.ts';
import { rawBytes, rawFiles } from '../../../site/raw-files.ts';
import { readModel } from '../../../site/read-model.ts';
import { contentsOf, REPORT_FILES } from '../../../site/report-files.ts';

interface Props {
  id: string;
  /** End of the file's name behind the year; that of a raw file is in no list. */
  ending: string;
}

export async function getStaticPaths() {
  const reports = await reportsToRender();
  return reports.flatMap(({ id }) => {
    const endings = [...REPORT_FILES.map(({ ending }) => ending), ...rawFiles(readModel(id)).keys()];
    return endings.map((ending) => ({
      params: { region: placeSlug(id), file: `${yearSlug(id)}.${ending}` },
      props: { id, ending },
    }));
  });
}

export const GET: APIRoute<Props> = ({ props: { id, ending } }) => {
  const known = REPORT_FILES.find((file) => file.ending === ending);
  if (known) return answer(contentsOf(known, id));
  const source = rawFiles(readModel(id)).get(ending);
  if (!source) throw new Error(`${id} has no raw file ${ending}`);
  return answer(rawBytes(source));
};

function answer(contents: string | Uint8Array<ArrayBuffer>): Response {
  if (typeof contents === 'string') return new Response(contents);
  return new Response(contents, { headers: { 'content-type': 'application/octet-stream' } });
}
