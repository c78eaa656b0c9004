import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { printed, type Report } from '../../src/model/report.ts';
import { useBrowser } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { callSuccessfully } from '../support/call-command.ts';
import { reportsOf } from '../support/dist.ts';
import { filesWith } from '../support/files-with.ts';
import { PREFIXES } from '../support/page-types.ts';
import { releasedTree, WHY } from '../support/released-tree.ts';
import { type StaticSite, serve } from '../support/static-server.ts';

const ORIGIN = 'https://released.example';
const tabs = useBrowser();
let content = '';
let site: StaticSite;
let report: Report;

/** A report of which a paragraph is taken down. */
const YUNXI = [
  '2020年云溪县政府工作报告',
  '各位代表：',
  '现在，我代表县人民政府，向大会报告工作，请予审议。',
  '一、2019年工作回顾',
  '石坪三婆婆一家反映的供水中断，由云台所代表其全家申告，已在十二日内全部了结。',
  '我们新修小水库五座，供水能力上了一个台阶，山口人家日夜有水。',
  '二、2020年工作安排',
  '今年新建水厂二座，改造管网六十公里。',
];
const YUNXI_YAML = `id: yunxi/2020
region: {name: 云溪县, code: "339921", level: county, province: 浙江省, prefecture: 临溪市, basis: stated}
year: 2020
yearBasis: stated
withdrawn:
  - {words: 石坪三婆婆, date: 2026-12-05, reason: 涉及个人信息。}
`;

/** The page of the report that two releases published, in a variant (`''`, `tw/`, `hk/`). */
const page = (segment: string, rest = '') => `${site.url}${segment}liuquan/2019/${rest}`;

beforeAll(async () => {
  content = await releasedTree();
  writeFileSync(join(content, 'sources/yunxi.txt'), YUNXI.join('\n'));
  writeFileSync(join(content, 'sources/yunxi.txt.yaml'), YUNXI_YAML);
  await callSuccessfully('ingest', ['--content', content, '--quiet']);
  const dist = join(content, 'dist');
  await buildSite({ CONTENT_DIR: content, BASE_PATH: '/', SITE_URL: ORIGIN, OUT_DIR: dist });
  await callSuccessfully('check-anchors', ['--content', content, '--built', dist]);
  site = await serve(dist, '/');
  report = reportsOf(content).find((candidate) => candidate.id === 'liuquan/2019') as Report;
});
afterAll(async () => {
  await site?.close();
  rmSync(content, { recursive: true, force: true });
});

/** The text of the element that a link came down at, without what the editor added. */
const TARGET_TEXT = `(() => {
  const copy = document.querySelector(':target').cloneNode(true);
  for (const added of copy.querySelectorAll('[data-editor]')) added.remove();
  for (const other of copy.querySelectorAll('[data-base]')) other.replaceWith(other.dataset.base);
  return copy.textContent.trim();
})()`;

describe('a cited link', () => {
  test.each(PREFIXES)('leads to the passage of the JSON in /%s without JavaScript, and on paper', async (segment) => {
    const tab = await tabs.open(page(segment, '?v=1#s1-p2'), { javaScriptEnabled: false });
    const text = String(await tab.evaluate(TARGET_TEXT));
    const block = report.blocks.find(({ id }) => id === 's1-p2');
    expect(Array.from(text)).toHaveLength(Array.from(printed(block as Report['blocks'][number])).length);
    expect(text).toContain('增');
    await tab.emulateMedia({ media: 'print' });
    const shown = await tab.locator('#s1-p2').evaluate((passage) => getComputedStyle(passage, '::before').content);
    expect(shown.replace('" "', '')).toBe('"#s1-p2"');
  });

  test('of an earlier version says that the passage has changed since, and shows how', async () => {
    const tab = await tabs.open(page('', '?v=1#s1-p2'));
    const note = tab.locator('[data-since-note]');
    await note.waitFor();
    expect(await note.locator('p').first().innerText()).toBe('您的链接取自第1版，此段后来有改动：');
    expect(await note.locator('del').allInnerTexts()).toEqual(['六']);
    expect(await note.locator('ins').allInnerTexts()).toEqual(['九']);
  });

  test('of the present version, or to an unchanged passage, says nothing', async () => {
    for (const query of ['?v=2#s1-p2', '?v=1#s1-p1']) {
      const tab = await tabs.open(page('', query));
      await tab.waitForLoadState('networkidle');
      expect(await tab.locator('[data-since-note]').isVisible()).toBe(false);
    }
  });

  test('to a range marks the same words in every script', async () => {
    const marked = async (segment: string) => {
      const tab = await tabs.open(page(segment, '?v=2&r=5-13#s1-p3'));
      // Not `waitForFunction`: that evaluates in the page, whose policy forbids it unless the mark is there at the first look.
      await expect.poll(() => tab.evaluate(`CSS.highlights.has('cited')`)).toBe(true);
      return tab.evaluate(`[...CSS.highlights.get('cited')].join()`);
    };
    expect(await marked('')).toBe('乱污企业二十六家');
    expect(await marked('tw/')).toBe('亂汙企業二十六家');
  });
});

describe('an id that was retired', () => {
  test.each([
    ['s1-p4', /已并入s1-p3/],
    ['s2-p1', /已分为s2-p0a、s2-p0b/],
    ['s2-p2', new RegExp(`已撤去：${WHY.slice(0, -1)}`)],
  ])('still leads to a place, and a line says what happened: %s', async (id, words) => {
    const tab = await tabs.open(page('', `#${id}`), { javaScriptEnabled: false });
    const line = tab.locator(`#${id}`);
    expect(await line.isVisible()).toBe(true);
    expect(await line.innerText()).toMatch(words);
    const { y } = (await line.boundingBox()) ?? { y: -1 };
    expect(y).toBeGreaterThanOrEqual(0);
    await line.getByText('原文').click();
    expect(await tab.locator(':target h3').innerText()).toContain(id);
  });

  test('is not seen by a reader who did not come for it', async () => {
    const tab = await tabs.open(page(''));
    expect(await tab.locator('#s1-p4').innerText()).toBe('');
  });

  test('says it in the variant of the page', async () => {
    const tab = await tabs.open(page('tw/', '#s1-p4'), { javaScriptEnabled: false });
    expect(await tab.locator('#s1-p4').innerText()).toContain('已併入');
  });
});

describe('a report whose own id changed', () => {
  test('leads on with version and fragment', async () => {
    const tab = await tabs.open(`${site.url}tw/liuquan/2018/?v=1#s1-p3`);
    await tab.waitForURL(page('tw/', '?v=1#s1-p3'));
    expect(await tab.locator(':target').getAttribute('id')).toBe('s1-p3');
  });

  test('offers the passage without JavaScript', async () => {
    const tab = await tabs.open(`${site.url}liuquan/2018/#s1-p3`, { javaScriptEnabled: false });
    expect(await tab.locator('.signpost li:visible').count()).toBe(1);
    await tab.locator('.signpost li:visible a').click();
    expect(tab.url()).toBe(page('', '#s1-p3'));
  });
});

describe('citing', () => {
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

  test('the menu of a passage copies its link with the version', async () => {
    const tab = await tabs.open(page(''), clipboard);
    await tab.locator('#s1-p3 > .mark').click({ force: true });
    await tab.locator('[data-copy]').click();
    await tab.getByRole('status').filter({ hasText: '已复制' }).waitFor();
    expect(await tab.evaluate('navigator.clipboard.readText()')).toBe(page('', '?v=2#s1-p3'));
  });

  test('what is selected can be linked: id and offsets, and the words themselves', async () => {
    const tab = await tabs.open(page('tw/'), clipboard);
    await tab.evaluate(`(() => {
      const text = [...document.querySelector('#s1-p3').childNodes].find((node) => node.nodeType === 3 && node.length > 20);
      getSelection().setBaseAndExtent(text, 5, text, 13);
    })()`);
    await tab.locator('[data-copy]').click();
    await tab.getByRole('status').filter({ hasText: '已複製' }).waitFor();
    const copied = String(await tab.evaluate('navigator.clipboard.readText()'));
    const [address, words = ''] = copied.split(':~:text=');
    expect(address).toBe(page('tw/', '?v=2&r=5-13#s1-p3'));
    // Browsers look for whole words.
    expect(decodeURIComponent(words)).toMatch(/^散?亂汙企業二十六家[，、]?$/u);
  });

  test('the panel cites the passage in the variant of the page, with the day of access', async () => {
    const tab = await tabs.open(page('hk/'));
    await tab.locator('#s2-p3 > .mark').click({ force: true });
    await tab.locator('[data-cite]').click();
    const gbt = await tab.locator('dialog [data-format="gbt2025"] pre').first().innerText();
    const today = await tab.evaluate(`new Date().toLocaleDateString('sv-SE')`);
    const { hash } = report.version ?? {};
    expect(gbt).toBe(
      `柳泉市人民政府. 2019年柳泉市政府工作報告：二、2019年工作安排[R/OL]. 文本第2版（${hash}）. 2019[${today}]. ${ORIGIN}/hk/liuquan/2019/?v=2#s2-p3.`,
    );
    for (const format of await tab.locator('dialog [data-format] pre:visible').allInnerTexts())
      expect(format).not.toContain('⟦');
  });

  test('the page of formats serves without JavaScript', async () => {
    const tab = await tabs.open(page('', 'cite/'), { javaScriptEnabled: false });
    expect(await tab.locator('[data-format] pre:visible').count()).toBe(7);
    expect(await tab.locator('[data-format="gbt2015"] pre').first().innerText()).toContain('[访问日期]');
  });

  test('reference managers find title, author, date and address in the head', async () => {
    const tab = await tabs.open(page(''));
    const meta = (name: string) => tab.locator(`meta[name="${name}"]`).getAttribute('content');
    expect(await meta('citation_title')).toBe('2019年柳泉市政府工作报告');
    expect(await meta('citation_author')).toBe('柳泉市人民政府');
    expect(await meta('DC.identifier')).toBe(`${ORIGIN}/liuquan/2019/`);
    const jsonLd = JSON.parse(await tab.locator('script[type="application/ld+json"]').innerText());
    expect(jsonLd).toMatchObject({ '@type': 'Report', url: `${ORIGIN}/liuquan/2019/`, version: expect.any(String) });
  });
});

test('the page of versions tells what each release changed, block by block', async () => {
  const tab = await tabs.open(page('', 'changes/'), { javaScriptEnabled: false });
  expect(await tab.locator('.version h2').allInnerTexts()).toEqual(['第2版', '第1版']);
  expect(await tab.locator('#v2-s1-p2 ins').allInnerTexts()).toEqual(['九']);
  expect(await tab.locator('#v2-s2-p2 .editor').innerText()).toContain(WHY);
});

test('the page on permanence stands in every variant of the library', async () => {
  for (const segment of PREFIXES) {
    const tab = await tabs.open(`${inject('library').url}${segment}permanence/`, { javaScriptEnabled: false });
    expect(await tab.locator('h1').innerText()).toMatch(/永久地址$/u);
  }
});

test('the feed dates a report by the releases that added and last changed it, and leads to what changed', async () => {
  const feed = await (await fetch(`${site.url}feed.xml`)).text();
  expect(feed.match(/<published>.*?<\/summary>/u)?.[0]).toBe(
    '<published>2026-11-20T00:00:00Z</published><updated>2026-12-01T00:00:00Z</updated><summary>柳泉市 · 2019年 · 第2版，有改动</summary>',
  );
  expect(feed).toContain(`href="${ORIGIN}/liuquan/2019/changes/"`);
});

describe('a passage that was taken down', () => {
  test('stands in no file of the site, packed or not, in no variant', async () => {
    expect(await filesWith(join(content, 'dist'), '石坪三婆婆')).toEqual([]);
    expect(await filesWith(join(content, 'dist'), '云台所')).toEqual([]);
    // The paragraph after it is found wherever texts are, so the search for words is sound.
    const left = await filesWith(join(content, 'dist'), '山口人家日夜有水');
    const kinds = new Set(left.map((path) => path.replace(/^.*?\./u, '')));
    for (const kind of ['html', 'epub', 'json', 'txt', 'tei.xml', 'tsv', 'md', 'parquet', 'jsonl', 'gb18030'])
      expect(
        [...kinds].some((own) => own.endsWith(kind)),
        kind,
      ).toBe(true);
  });

  test.each([
    ['', '该段已于2026年12月5日撤下：涉及个人信息。'],
    ['tw/', '該段已於2026年12月5日撤下：涉及個人信息。'],
    ['hk/', '該段已於2026年12月5日撤下：涉及個人信息。'],
  ])('leaves a line that every reader sees, with its id, in /%s', async (segment, words) => {
    const tab = await tabs.open(`${site.url}${segment}yunxi/2020/`, { javaScriptEnabled: false });
    const line = tab.locator('#s1-p1');
    expect([await line.isVisible(), await line.innerText()]).toEqual([true, words]);
  });

  test('keeps its raw file from being offered', async () => {
    for (const path of ['download/', 'provenance/']) {
      const tab = await tabs.open(`${site.url}yunxi/2020/${path}`, { javaScriptEnabled: false });
      expect(await tab.locator('main').innerText()).toContain('报告中有段落撤下，原始文件不再提供。');
    }
    expect((await fetch(`${site.url}data/yunxi/2020.base.txt`)).status).toBe(404);
  });
});
