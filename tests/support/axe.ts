import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules whose outcome depends on the colours of a page. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds amiss on a page, as `rule: HTML of the elements`. The page needs `bypassCSP`. The legacy mode examines the page itself only, which
 * is all there is without frames, and takes half the time.
 */
export const findings = (page: Page): Promise<string[]> => examine(page, {});

/** What axe finds amiss in the colours of a page that it has examined in other colours. */
export const findingsInColours = (page: Page): Promise<string[]> =>
  examine(page, { runOnly: { type: 'rule', values: OF_COLOURS } });

/** What axe finds amiss on a page apart from its colours, which it cannot tell where the reader’s own are forced on it. */
export const findingsApartFromColours = (page: Page): Promise<string[]> =>
  examine(page, { rules: Object.fromEntries(OF_COLOURS.map((rule) => [rule, { enabled: false }])) });

type RunOptions = Parameters<AxeBuilder['options']>[0];

async function examine(page: Page, options: RunOptions): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], ...options }).setLegacyMode(true);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
