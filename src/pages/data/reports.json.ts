import type { APIRoute } from 'astro';
import { settings } from '../../settings/settings.ts';
import { bookEnding } from '../../site/books.ts';
import { allReports } from '../../site/library.ts';
import { publication } from '../../site/publication.ts';
import { absolute, fileUrl } from '../../site/urls.ts';
import type { Variant } from '../../variants/variants.ts';

const canonical = settings.variants[0] as Variant;

/** All reports with their metadata and the addresses of their files. */
export const GET: APIRoute = async () => {
  const reports = (await allReports()).map(({ data }) => ({
    ...data,
    published: publication(data.id) ?? null,
    url: absolute(fileUrl(`${data.id}/`)),
    json: absolute(fileUrl(`data/${data.id}.json`)),
    text: absolute(fileUrl(`data/${data.id}.txt`)),
    markdown: absolute(fileUrl(`data/${data.id}.md`)),
    epub: absolute(fileUrl(`data/${data.id}.${bookEnding(canonical)}`)),
    tei: absolute(fileUrl(`data/${data.id}.tei.xml`)),
  }));
  return new Response(
    `${JSON.stringify({ $schema: absolute(fileUrl('data/reports.schema.json')), schema: 1, reports }, null, 2)}\n`,
  );
};
