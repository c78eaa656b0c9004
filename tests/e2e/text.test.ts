import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { type PublishedReport, printed } from '../../src/model/report.ts';
import { type BuiltPage, pagesOf, reportsOf } from '../support/dist.ts';
import { attribute, printedText } from '../support/html.ts';

describe.each(['library', 'mini'] as const)('the text of the reports in the built site %s', (name) => {
  const site = inject(name);
  const reports = reportsOf(site.content);
  const pages = new Map(pagesOf(site.dist).map((page) => [page.path, page]));

  test.each(reports.map((report) => [report.id, report] as const))(
    '%s: the page prints every block of the model, in order',
    (_id, report) => {
      const page = pages.get(`${report.id}/`) as BuiltPage;
      const wanted = new Set(report.blocks.map((block) => block.id));
      const found = page.elements.flatMap((element) => {
        const id = attribute(element, 'id');
        return id !== undefined && wanted.has(id) ? [`${id} ${printedText(element).trim()}`] : [];
      });
      expect(found).toEqual(report.blocks.map((block) => `${block.id} ${printed(block)}`));
    },
  );

  test.each(reports.map((report) => report.id))(
    '%s: the published data are the model of the content, with paths',
    (id) => {
      const { blocks, ...rest } = JSON.parse(
        readFileSync(join(site.dist, 'data', `${id}.json`), 'utf8'),
      ) as PublishedReport;
      const withoutPaths = blocks.map(({ path, ...block }) => block);
      expect({ ...rest, blocks: withoutPaths }).toEqual(reports.find((report) => report.id === id));
      expect(blocks.every(({ path, parent }) => (path.at(-1)?.id ?? null) === parent)).toBe(true);
    },
  );
});
