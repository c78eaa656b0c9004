import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** Rules whose outcome depends on the colours of a page. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Gives axe to every page of a context before the page's own scripts. The context needs `bypassCSP`. The same script sent to a page that is open
 * takes four times as long.
 */
export const addAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ content: SOURCE });

/** What axe finds amiss on a page that was given axe, as `rule: HTML of the elements`. The pages have no frames, which it would not see. */
export const findings = (page: Page): Promise<string[]> => examine(page, {});

/** What axe finds amiss in the colours of a page that it has examined in other colours. */
export const findingsInColours = (page: Page): Promise<string[]> =>
  examine(page, { runOnly: { type: 'rule', values: OF_COLOURS } });

/** What axe finds amiss on a page apart from its colours, which it cannot tell where the reader’s own are forced on it. */
export const findingsApartFromColours = (page: Page): Promise<string[]> =>
  examine(page, { rules: Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }])) });

declare global {
  interface Window {
    axe: typeof axe;
  }
}

function examine(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(
    async (wanted) => {
      const { violations } = await window.axe.run(wanted);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    },
    { resultTypes: ['violations'], ...options } satisfies RunOptions,
  );
}
