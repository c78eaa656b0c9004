import type { APIRoute } from 'astro';
import { allReports } from '../../site/library.ts';
import { publication } from '../../site/publication.ts';
import { absolute, fileUrl } from '../../site/urls.ts';

/** All reports with their metadata and the addresses of their files. */
export const GET: APIRoute = async () => {
  const reports = (await allReports()).map(({ data }) => ({
    ...data,
    published: publication(data.id) ?? null,
    url: absolute(fileUrl(`${data.id}/`)),
    json: absolute(fileUrl(`data/${data.id}.json`)),
    text: absolute(fileUrl(`data/${data.id}.txt`)),
    markdown: absolute(fileUrl(`data/${data.id}.md`)),
  }));
  return new Response(
    `${JSON.stringify({ $schema: absolute(fileUrl('data/reports.schema.json')), schema: 1, reports }, null, 2)}\n`,
  );
};
