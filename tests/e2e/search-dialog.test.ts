import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

/** The library as a large one is searched: by a worker, through the index. */
const large = inject('large');
const tabs = useBrowser();

test('Enter goes where the words lead that stand in the field, however soon it follows them', async () => {
  const page = await tabs.open(large.url);
  await page.keyboard.press('/');
  const dialog = page.locator('[data-search-dialog][data-ready]');
  await dialog.waitFor();
  await dialog.locator('input').fill('乡村');
  await dialog.locator('[data-search-state="done"]').waitFor();
  await page.keyboard.press('ArrowDown');
  // The last letter and Enter in one breath: no search can come between.
  await dialog.locator('input').evaluate((input: HTMLInputElement) => {
    input.value = '乡村振';
    input.dispatchEvent(new InputEvent('input', { data: '振', inputType: 'insertText', bubbles: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await page.waitForURL((url) => url.pathname === '/search/' && url.searchParams.get('q') === '乡村振');
});

test('the reader’s choice stays while more is found', async () => {
  const page = await tabs.open('about:blank');
  await page.addInitScript(holdBackAllButOneReport);
  await page.goto(large.url);
  await page.keyboard.press('/');
  const dialog = page.locator('[data-search-dialog]');
  await dialog.locator('input').fill('发展');
  await dialog.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const chosen = dialog.locator('[role=option][aria-selected=true]');
  const places = () => chosen.evaluateAll((all) => all.map((one) => ({ ...(one as HTMLElement).dataset })));
  const before = await places();
  expect(before).toHaveLength(1);
  await page.evaluate(() => (globalThis as unknown as { release(): void }).release());
  await dialog.locator('[data-search-state="done"]').waitFor();
  const options = dialog.getByRole('option');
  const reports = await options.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.report));
  const ids = await options.evaluateAll((all) => all.map((one) => one.id));
  expect(new Set(reports).size).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(8);
  expect(await places()).toEqual(before);
  expect(await dialog.locator('input').getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
});

/** In the page: lets one found report through; the others, and what comes after them, wait for `release()`. */
function holdBackAllButOneReport(): void {
  const held: (() => void)[] = [];
  let passing = false;
  globalThis.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      const pass = (data: unknown) => {
        passing = true;
        this.dispatchEvent(new MessageEvent('message', { data }));
        passing = false;
      };
      this.addEventListener('message', (event) => {
        const { data } = event;
        if (passing || (data.body?.kind !== 'found' && held.length === 0)) return;
        event.stopImmediatePropagation();
        if (held.length === 0) pass({ ...data, body: { ...data.body, reports: data.body.reports.splice(-1) } });
        held.push(() => pass(data));
      });
    }
  };
  const release = () => {
    for (const pass of held.splice(0)) pass();
  };
  Object.assign(globalThis, { release });
}
