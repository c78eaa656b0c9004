import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { stepWords } from '../../src/model/path.ts';
import type { PublishedReport } from '../../src/model/report.ts';
import { pathTo, readText } from '../../src/search/core/format.ts';
import { converterFor } from '../../src/variants/convert.ts';
import { VARIANTS } from '../../src/variants/variants.ts';
import { useBrowser } from '../support/browser.ts';
import { ROOT } from '../support/build-site.ts';
import { reportsOf } from '../support/dist.ts';
import { libraryOf } from '../support/search-truth.ts';

const tabs = useBrowser();
/** The code that names the section in a citation, as an expression. */
const SECTION_OF = `(() => {
${stripTypeScriptTypes(readFileSync(`${ROOT}src/cite/browser/section.ts`, 'utf8')).replace('export ', '')}
return sectionOf; })()`;

/** The path of each block, own words of headings included, as one text. */
type Paths = Record<string, string>;

describe.each(['library', 'mini'] as const)('in the site %s', (name) => {
  const site = inject(name);
  const ids = reportsOf(site.content).map(({ id }) => id);

  function published(id: string): PublishedReport {
    return JSON.parse(readFileSync(join(site.dist, 'data', `${id}.json`), 'utf8'));
  }

  test.each(ids)('a passage of %s stands in one place for data, contents, citations and search', async (id) => {
    const report = published(id);
    for (const variant of VARIANTS) {
      const convert = converterFor(variant.lang, report.script);
      const inData: Paths = {};
      const inSearch: Paths = {};
      const { cards, texts } = libraryOf(site.dist, variant.lang);
      const text = readText(texts?.[cards.findIndex((card) => card.id === id)] as string);
      for (const [index, block] of report.blocks.entries()) {
        const own = block.type === 'heading' ? [text.headings.get(block.id)?.words ?? ''] : [];
        inData[block.id] = [...block.path.map((step) => convert(stepWords(step))), ...own].join('·');
        const passage = text.passages[index];
        inSearch[block.id] = passage ? [...pathTo(text, passage), ...own].join('·') : '';
      }
      expect(inSearch).toEqual(inData);
      const page = await tabs.open(`${site.url}${variant.segment && `${variant.segment}/`}${id}/`);
      const blocks = report.blocks.map((block) => block.id);
      const inCitations = await page.evaluate(
        `Object.fromEntries(${JSON.stringify(blocks)}.map((id) => [id, ${SECTION_OF}(id)]))`,
      );
      expect(inCitations).toEqual(inData);
    }
  });

  test('no path is empty after the first heading, but of what belongs to the whole report', () => {
    for (const id of ids) {
      const { blocks } = published(id);
      const first = blocks.findIndex((block) => block.type === 'heading' || block.path.length > 0);
      const empty = blocks.slice(first).filter((block) => block.path.length === 0 && block.type !== 'heading');
      expect(
        empty.filter(({ type }) => type !== 'title' && type !== 'note').map((block) => `${id}#${block.id}`),
      ).toEqual([]);
    }
  });
});
