import { describe, expect, inject, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

const site = inject('library');
const report = reportsOf(site.content)[0] as Report;
const tabs = useBrowser();

describe('a report on paper', () => {
  test('says where it was published', async () => {
    const page = await tabs.open(`${site.url}${report.id}/`);
    await page.emulateMedia({ media: 'print' });
    const shown = page.getByText(`${site.site}${report.id}/`).first();
    expect(await shown.isVisible()).toBe(true);
  });

  test('leaves out what can only be clicked', async () => {
    const page = await tabs.open(`${site.url}${report.id}/`);
    await page.emulateMedia({ media: 'print' });
    const controls = await page
      .locator('nav a, button, input')
      .evaluateAll((all) =>
        all
          .filter((control) => (control as HTMLElement).checkVisibility({ visibilityProperty: true }))
          .map((control) => control.outerHTML),
      );
    expect(controls).toEqual([]);
  });

  test('is black on white for a reader of dark pages too', async () => {
    const page = await tabs.open(`${site.url}${report.id}/`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const [ink, paper] = await page.evaluate(() => {
      const style = getComputedStyle(document.body);
      return [style.color, style.backgroundColor];
    });
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper);
  });

  test('shows the id of every heading', async () => {
    const page = await tabs.open(`${site.url}${report.id}/`);
    await page.emulateMedia({ media: 'print' });
    const headings = report.blocks.filter(({ type }) => type === 'heading').map(({ id }) => id);
    const without = await page.evaluate((ids) => {
      const printsId = (id: string) => {
        const heading = document.getElementById(id) as HTMLElement;
        return [heading, ...heading.querySelectorAll('*')].some((element) =>
          ['::before', '::after'].some((part) =>
            getComputedStyle(element, part).content.replace('" "', '').includes(`#${id}"`),
          ),
        );
      };
      return ids.filter((id) => !printsId(id));
    }, headings);
    expect(without).toEqual([]);
  });
});
