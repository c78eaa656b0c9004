import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { printed, type Report } from '../../src/model/report.ts';
import { useBrowser } from '../support/browser.ts';
import { reportsOf } from '../support/dist.ts';

const site = inject('library');
const reports = reportsOf(site.content);
const tabs = useBrowser();

interface Hit {
  report: string;
  block: string;
  reading: string;
}

function addressOf(parameters: Record<string, string>): string {
  return `${site.url}search/?${new URLSearchParams(parameters)}`;
}

async function hitsOn(page: Page): Promise<Hit[]> {
  await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
  return page.locator('main [data-report][data-block]').evaluateAll((all) =>
    (all as HTMLElement[]).map(({ dataset }) => ({
      report: dataset.report ?? '',
      block: dataset.block ?? '',
      reading: dataset.reading ?? 'exact',
    })),
  );
}

const namesOf = (hits: readonly Hit[]) => hits.map((hit) => `${hit.report}#${hit.block}`).sort();

/** `report#block` of the blocks that print a term in the reports that are admitted. */
function printing(term: string, admitted: (report: Report) => boolean = () => true): string[] {
  return reports
    .filter(admitted)
    .flatMap(({ id, blocks }) =>
      blocks.filter((block) => printed(block).includes(term)).map((block) => `${id}#${block.id}`),
    )
    .sort();
}

describe('the filters', () => {
  test.each([
    ['place', 'datong', (report: Report) => report.id.startsWith('datong/')],
    ['year', '2022', (report: Report) => report.year === 2022],
    ['level', 'county', (report: Report) => report.region.level === 'county'],
  ])('%s narrows to %s', async (name, value, admitted) => {
    const page = await tabs.open(addressOf({ q: '发展', all: '1', [name]: value }));
    const found = namesOf(await hitsOn(page));
    expect(found).toEqual(printing('发展', admitted));
    expect(found.length).toBeGreaterThan(0);
  });

  test('part narrows to the chapters of that part', async () => {
    const page = await tabs.open(addressOf({ q: '创新', all: '1', place: 'yuanping', part: 'government' }));
    const found = await hitsOn(page);
    const chapter = reports
      .find((report) => report.id === 'yuanping/2022')
      ?.blocks.find((block) => block.text === '建设人民满意的政府');
    const inChapter = new RegExp(`#${chapter?.id}(-|$)`);
    expect(namesOf(found)).toEqual(
      printing('创新', (report) => report.id === 'yuanping/2022').filter((name) => inChapter.test(name)),
    );
  });

  test('the parts share all hits out among them', async () => {
    const all = [];
    for (const part of ['review', 'targets', 'tasks', 'government', 'other']) {
      const page = await tabs.open(addressOf({ q: '产业', all: '1', part }));
      all.push(...(await hitsOn(page)));
    }
    expect(namesOf(all)).toEqual(printing('产业'));
  });

  test('are kept in the address, and the back button takes them off', async () => {
    const page = await tabs.open(addressOf({ q: '发展', all: '1' }));
    await hitsOn(page);
    await page.selectOption('main select[name=year]', '2017');
    await page.waitForURL((url) => url.searchParams.get('year') === '2017');
    expect(namesOf(await hitsOn(page))).toEqual(printing('发展', (report) => report.year === 2017));
    await page.goBack();
    expect(await page.locator('main select[name=year]').inputValue()).toBe('');
    await expect.poll(async () => namesOf(await hitsOn(page))).toEqual(printing('发展'));
  });
});

describe('the address', () => {
  test('holds what was asked; back and forward ask it again', async () => {
    const page = await tabs.open(`${site.url}search/?all=1`);
    const ask = async (typed: string) => {
      await page.fill('main input[name=q]', typed);
      await page.press('main input[name=q]', 'Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === typed);
      return namesOf(await hitsOn(page));
    };
    expect(await ask('乡村振兴')).toEqual(printing('乡村振兴'));
    await page.click('main .search-hit a');
    await page.waitForURL((url) => url.searchParams.has('mark'));
    await page.goBack();
    expect(await page.locator('main input[name=q]').inputValue()).toBe('乡村振兴');
    expect(namesOf(await hitsOn(page))).toEqual(printing('乡村振兴'));
    expect(await ask('营商环境')).toEqual(printing('营商环境'));
    await page.reload();
    expect(namesOf(await hitsOn(page))).toEqual(printing('营商环境'));
  });
});

describe('what is shown', () => {
  test('is a few passages of each report, and the rest on demand', async () => {
    const page = await tabs.open(addressOf({ q: '发展' }));
    const few = namesOf(await hitsOn(page));
    expect(few.length).toBeLessThan(printing('发展').length);
    expect(await page.locator('[data-search-results]').getAttribute('data-search-unread')).toBe('0');
    const more = page.locator('.search-report .search-more');
    while ((await more.count()) > 0) await more.first().click();
    expect(namesOf(await hitsOn(page))).toEqual(printing('发展'));
  });

  test('is everything at once when all is asked for', async () => {
    const page = await tabs.open(addressOf({ q: '发展' }));
    await hitsOn(page);
    await page.click('[data-search-all]');
    await page.waitForURL((url) => url.searchParams.get('all') === '1');
    expect(namesOf(await hitsOn(page))).toEqual(printing('发展'));
    expect(await page.locator('main .search-more').count()).toBe(0);
  });

  test('names an inferred place as inferred', async () => {
    const page = await tabs.open(addressOf({ q: '发展', place: 'yuanping' }));
    await hitsOn(page);
    expect(await page.locator('.search-report h2').first().innerText()).toContain('原平市〔推定〕');
    expect(await page.locator('main option[value=yuanping]').innerText()).toBe('原平市〔推定〕');
  });
});

/** Corrections whose reading, with what stands around it, is printed nowhere. */
const corrections = reports.flatMap((report) =>
  report.notes.flatMap((note) => {
    if (note.type !== 'correction') return [];
    const characters = Array.from(report.blocks.find((block) => block.id === note.block)?.text ?? '');
    const around = (from: number, to: number) => characters.slice(Math.max(0, from), to).join('');
    const typed = around(note.start - 2, note.start) + note.corr + around(note.end, note.end + 2);
    const usual = /^\p{Script=Han}+$/u.test(typed) && printing(typed).length === 0;
    return usual ? [{ typed, corr: note.corr, sic: note.sic, report: report.id, block: note.block }] : [];
  }),
);

describe('a corrected reading', () => {
  test.each(corrections.slice(0, 4))('$typed finds $report#$block, which prints something else', async (correction) => {
    const page = await tabs.open(addressOf({ q: correction.typed }));
    expect(await hitsOn(page)).toContainEqual({
      report: correction.report,
      block: correction.block,
      reading: 'corr',
    });
    const hit = page.locator(`[data-reading=corr][data-block="${correction.block}"]`).first();
    expect(await hit.innerText()).toContain('底本不作此字，系编者校正');
    expect(await hit.locator('mark').allInnerTexts()).toEqual([correction.typed]);
    expect(await hit.innerText()).toContain(`${correction.typed}（底本作“${correction.sic}”）`);
  });

  test('stands after what is printed so', async () => {
    // A reading that other blocks print, and its own does not.
    const { corr } = corrections.find(({ corr, report, block }) => {
      const printed = printing(corr);
      return printed.length > 0 && !printed.includes(`${report}#${block}`);
    }) as { corr: string };
    const page = await tabs.open(addressOf({ q: corr, all: '1' }));
    const hits = await hitsOn(page);
    const exact = hits.filter((hit) => hit.reading === 'exact');
    const corrected = hits.filter((hit) => hit.reading === 'corr');
    expect(namesOf(exact)).toEqual(printing(corr));
    expect(corrected.length).toBeGreaterThan(0);
    expect(hits).toEqual([...exact, ...corrected]);
  });
});

describe('when nothing is found', () => {
  test.each([
    ['the terms one by one', '发展 独角兽', '发展'],
    ['the longest piece that occurs', '乡村振兴独角兽', '乡村振兴'],
  ])('%s are offered: for %s, %s', async (_what, typed, near) => {
    const page = await tabs.open(addressOf({ q: typed }));
    await page.locator('main .search-near a').first().waitFor();
    expect(await hitsOn(page)).toEqual([]);
    await page.locator('main .search-near a').getByText(near, { exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === near);
    expect((await hitsOn(page)).length).toBeGreaterThan(0);
  });

  test('within the filters, these are named with what there is without each, and come off at a tap', async () => {
    const typed = '地区生产总值';
    const page = await tabs.open(addressOf({ q: typed, place: 'datong', year: '2017', part: 'government' }));
    const lines = page.locator('main .search-without li');
    await lines.nth(3).waitFor();
    const datong = printing(typed, ({ id, year }) => id.startsWith('datong/') && year === 2017);
    const words = await lines.allInnerTexts();
    expect(words[0]).toMatch(/^不限地方（大同市）\s+也没有$/u);
    expect(words[2]).toMatch(new RegExp(`^不限部分（政府自身建设）\\s+1 份报告，${datong.length} 段$`, 'u'));
    expect(words[3]).toMatch(/^不限任何条件/u);
    await lines.nth(2).getByRole('link').click();
    await page.waitForURL((url) => !url.searchParams.has('part'));
    expect(namesOf(await hitsOn(page))).toEqual(datong);
    const targets = namesOf(await hitsOn(await tabs.open(addressOf({ q: typed, place: 'datong', part: 'targets' }))));
    expect(targets).toContain('datong/2017#s3-p2');
    expect(targets).toContain('datong/2023#s2-p2');
  });
});

describe('on arrival', () => {
  /** Texts that are marked. */
  const marked = (page: Page) =>
    page.evaluate(() => [...(CSS.highlights.get('search-hit') ?? [])].map((range) => (range as Range).toString()));

  test('every place is marked, counted, stepped through and cleared', async () => {
    const term = '营商环境';
    const [first] = printing(term);
    const [report, block] = (first as string).split('#');
    const page = await tabs.open(`${site.url}${report}/?mark=${encodeURIComponent(term)}#${block}`);
    const bar = page.locator('.search-bar');
    await bar.waitFor();
    const texts = reports.find(({ id }) => id === report)?.blocks.map(printed) ?? [];
    const count = texts.reduce((sum, text) => sum + text.split(term).length - 1, 0);
    expect(await marked(page)).toEqual(Array(count).fill(term));
    expect(await bar.innerText()).toContain(`“${term}” 1 / ${count}`);
    await bar.getByRole('button', { name: '下一处' }).click();
    expect(await bar.innerText()).toContain(`“${term}” 2 / ${count}`);
    await bar.getByRole('button', { name: '清除' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await marked(page)).toEqual([]);
    expect(page.url()).toBe(`${site.url}${report}/#${block}`);
  });

  test('Escape clears the marks', async () => {
    const page = await tabs.open(`${site.url}${reports[0]?.id}/?mark=${encodeURIComponent('发展')}`);
    await page.locator('.search-bar').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.search-bar').waitFor({ state: 'detached' });
    expect(await marked(page)).toEqual([]);
  });

  test('a term typed in one variant is marked in the other', async () => {
    const page = await tabs.open(`${site.url}tw/${reports[0]?.id}/?mark=${encodeURIComponent('发展')}`);
    await page.locator('.search-bar').waitFor();
    expect(new Set(await marked(page))).toEqual(new Set(['發展']));
  });

  const paragraph = reports[0]?.blocks.find(
    ({ id, type, text }) => /^s\d+-p1$/.test(id) && type === 'paragraph' && text.includes('发展'),
  ) as Report['blocks'][number];

  test.each([
    ['a list before the first chapter', ` id="${paragraph.id}"`, ' id="l1"'],
    ['a table before the first chapter', ` id="${paragraph.id}"`, ' id="b1"'],
    [
      'a paragraph at which the link of a retired id comes down',
      ` id="${paragraph.id}">`,
      ` id="${paragraph.id}"><span id="s99-p9" class="landing" data-editor><span>此处原有一段，已撤去。</span></span>`,
    ],
  ])('%s is marked, too', async (_what, printedId, id) => {
    const page = await tabs.open(site.url);
    const address = `${site.url}${reports[0]?.id}/?mark=${encodeURIComponent('发展')}`;
    await page.route(address, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      expect(html).toContain(printedId);
      await route.fulfill({ response, body: html.replace(printedId, id) });
    });
    await page.goto(address);
    await page.locator('.search-bar').waitFor();
    const every = (reports[0]?.blocks ?? []).map((block) => printed(block).split('发展').length - 1);
    expect(await marked(page)).toHaveLength(every.reduce((sum, count) => sum + count));
  });
});
