import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { printed } from '../../src/model/report.ts';
import { useBrowser } from '../support/browser.ts';
import { callSuccessfully } from '../support/call-command.ts';
import { reportsOf } from '../support/dist.ts';

const site = inject('library');
const reports = reportsOf(site.content);
const tabs = useBrowser();

interface Line {
  report: string;
  block: string;
  before: string;
  hit: string;
  after: string;
}

async function linesOf(typed: string, parameters: Record<string, string> = {}): Promise<{ page: Page; lines: Line[] }> {
  const page = await tabs.open(`${site.url}concordance/?${new URLSearchParams({ q: typed, all: '1', ...parameters })}`);
  return { page, lines: await linesOn(page) };
}

async function linesOn(page: Page): Promise<Line[]> {
  await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
  return page.locator('main .concordance-lines > li').evaluateAll((all) =>
    (all as HTMLElement[]).map((line) => ({
      report: line.dataset.report ?? '',
      block: line.dataset.block ?? '',
      before: line.querySelector('.kwic-before')?.textContent ?? '',
      hit: line.querySelector('mark')?.textContent ?? '',
      after: line.querySelector('.kwic-after')?.textContent ?? '',
    })),
  );
}

/** Every place where a term is printed, with as many characters around it as the concordance shows. */
function occurrencesOf(term: string): Line[] {
  return reports.flatMap((report) =>
    report.blocks.flatMap((block) => {
      const text = printed(block).replace(/[\t\r\n]/g, ' ');
      const lines: Line[] = [];
      for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
        const [before, after] = [text.slice(Math.max(0, at - 24), at), text.slice(at + term.length).slice(0, 24)];
        lines.push({ report: report.id, block: block.id, before, hit: term, after });
      }
      return lines;
    }),
  );
}

const sorted = (lines: Line[]) => lines.map((line) => Object.values(line).join('|')).sort();

/** The text of the file that a button gives out. */
async function downloaded(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return text(await file.createReadStream());
}

describe('the concordance', () => {
  test('has a line for every occurrence, with what stands on either side', async () => {
    const { lines } = await linesOf('乡村振兴');
    expect(sorted(lines)).toEqual(sorted(occurrencesOf('乡村振兴')));
    expect(lines.length).toBeGreaterThan(10);
  });

  test('sorts by the words after, the words before and the year, and says so in the address', async () => {
    const { page } = await linesOf('产业');
    const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
    const inOrder = (keys: string[]) =>
      keys.every((key, i) => i === 0 || collator.compare(keys[i - 1] ?? '', key) <= 0);
    const by = async (sort: string) => {
      await page.selectOption('main select[name=sort]', sort);
      expect(new URL(page.url()).searchParams.get('sort')).toBe(sort);
      return linesOn(page);
    };
    expect(inOrder((await by('right')).map((line) => line.after))).toBe(true);
    expect(inOrder((await by('left')).map((line) => Array.from(line.before).reverse().join('')))).toBe(true);
    const years = (await by('year')).map((line) => Number(line.report.split('/')[1]));
    expect(years).toEqual(years.toSorted((a, b) => b - a));
  });

  test('counts each term in each report, also per 10,000 characters', async () => {
    const terms = ['高质量发展', '脱贫攻坚', '乡村振兴'];
    const { page } = await linesOf(terms.join(' / '));
    const rows = await page
      .locator('main table tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows.length).toBe(reports.length);
    const wanted = reports.map((report) => {
      const texts = report.blocks.map(printed);
      const length = Array.from(texts.join('').replace(/\s/g, '')).length;
      const counts = terms.map((term) => texts.reduce((sum, text) => sum + text.split(term).length - 1, 0));
      return [String(length), ...counts.flatMap((n) => [String(n), ((n * 10_000) / length).toFixed(2)])].join();
    });
    expect(rows.map((row) => row.slice(1).join()).sort()).toEqual(wanted.sort());
  });

  test('gives out all lines as CSV and JSON that say the same', async () => {
    const { page, lines } = await linesOf('“三农”');
    const json = JSON.parse(await downloaded(page, '下载 JSON')) as Record<string, string | number>[];
    const [names, ...records] = parse(await downloaded(page, '下载 CSV'), { bom: true }) as string[][];
    expect(names).toEqual(['term', 'before', 'hit', 'after', 'place', 'year', 'title', 'report', 'block', 'url']);
    expect(
      sorted(json.map(({ report, block, before, hit, after }) => ({ report, block, before, hit, after }) as Line)),
    ).toEqual(sorted(lines));
    expect(records).toEqual(json.map((record) => Object.values(record).map(String)));
    expect(records.length).toBe(occurrencesOf('“三农”').length);
  });

  test('leads from a line to its paragraph, and cites it', async () => {
    const { page, lines } = await linesOf('脱贫攻坚');
    const [first] = lines as [Line];
    const cite = page.locator('.concordance-lines [data-cite]').first();
    expect(await cite.getAttribute('data-cite')).toContain(`${site.url}${first.report}/#${first.block}`);
    await page.locator('.concordance-lines .kwic-source').first().click();
    await page.waitForURL((url) => url.pathname === `/${first.report}/` && url.hash === `#${first.block}`);
    expect(await page.locator(`[id="${first.block}"]`).innerText()).toContain('脱贫攻坚');
  });

  test('takes what stands in quotes as one string, white space or not', async () => {
    const { page, lines } = await linesOf('"乡村 振兴"');
    expect(sorted(lines)).toEqual(sorted(occurrencesOf('乡村振兴')));
    await page.locator('.concordance-lines .kwic-source').first().click();
    await page.locator('.search-bar').waitFor();
    const marked = await page.evaluate(() => [...(CSS.highlights.get('search-hit') ?? [])].map(String));
    expect(new Set(marked)).toEqual(new Set(['乡村振兴']));
  });

  test.each([
    ['', '高质量发展 / 脱贫攻坚 / 乡村振兴'],
    ['tw/', '高質量發展 / 脫貧攻堅 / 鄉村振興'],
    ['hk/', '高質量發展 / 脱貧攻堅 / 鄉村振興'],
  ])('gives an example on /%sconcordance/ in the page’s script', async (segment, typed) => {
    const page = await tabs.open(`${site.url}${segment}concordance/`);
    await page.locator('main [data-concordance] > p a').click();
    const lines = await linesOn(page);
    expect(await page.locator('main input[name=q]').inputValue()).toBe(typed);
    expect([...new Set(lines.map((line) => line.hit))].sort()).toEqual(typed.split(' / ').sort());
  });

  test('says so when a term occurs nowhere', async () => {
    const { page, lines } = await linesOf('独角兽');
    expect(lines).toEqual([]);
    expect(await page.locator('main [data-search-status]').innerText()).toContain('没有找到');
  });
});

describe('the panel of concepts', () => {
  const concepts = '数字经济：数字经济，数字化，大数据，-大数据局\n绿色发展：绿色，低碳';

  /** Opens the panel with a question and waits for its answer. */
  async function panelOf(query: Record<string, string>): Promise<Page> {
    const page = await tabs.open(`${site.url}panel/?${new URLSearchParams(query)}`);
    await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
    return page;
  }

  test('counts what the terminal counts, to the byte', async () => {
    const page = await panelOf({ c: concepts });
    const yaml = join(mkdtempSync(join(tmpdir(), 'panel-')), 'concepts.yaml');
    writeFileSync(yaml, '数字经济: [数字经济, 数字化, 大数据, -大数据局]\n绿色发展: 绿色，低碳\n');
    const [table, json] = await Promise.all(
      [[], ['--json']].map((more) => callSuccessfully('panel', [yaml, '--content', site.content, ...more])),
    );
    // The reader of the download drops the byte order mark.
    expect(await downloaded(page, '下载 CSV')).toBe(table?.stdout.replace('\ufeff', ''));
    expect(await downloaded(page, '下载 JSON')).toBe(json?.stdout);
    expect(table?.stdout.split('\r\n').length).toBe(reports.length + 2);
  });

  test('holds selection, shown concept and drawn places in the address, and takes them from it', async () => {
    const page = await panelOf({ c: concepts, from: '2018', show: '绿色发展', line: 'datong' });
    expect(await page.locator('.panel-places thead th').allInnerTexts()).not.toContain('2017');
    expect(await page.locator('.panel-legend').first().locator('li').allInnerTexts()).toEqual(['全部合计', '大同市']);
    await page.getByRole('checkbox', { name: '在图上画出大同市' }).uncheck();
    expect(new URL(page.url()).searchParams.getAll('line')).toEqual(['']);
    await page.locator('main textarea').fill('改革');
    await page.getByRole('button', { name: '统计' }).click();
    await page.locator('.panel-totals tbody th', { hasText: '改革' }).waitFor();
    expect(new URL(page.url()).searchParams.getAll('c')).toEqual(['改革']);
    expect(new URL(page.url()).searchParams.get('from')).toBe('2018');
    await page.goBack();
    await page.locator('.panel-totals tbody th', { hasText: '绿色发展' }).waitFor();
    expect(await page.locator('main textarea').inputValue()).toContain('大数据局');
  });

  test.each(['tw/', 'hk/'])('gives the same counts on /%spanel/', async (segment) => {
    const page = await tabs.open(`${site.url}${segment}panel/`);
    await page.locator('main [data-panel] > p a').first().click();
    await page.locator('main [data-search-state="done"]').waitFor({ state: 'attached' });
    const own = await page.locator('.panel-totals td:nth-child(3)').allInnerTexts();
    const other = await panelOf({ c: '数字经济：数字经济，数字化，大数据，-大数据局\n绿色发展：绿色，低碳，生态' });
    expect(own).toEqual(await other.locator('.panel-totals td:nth-child(3)').allInnerTexts());
  });
});
