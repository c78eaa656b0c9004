import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { converterFor } from '../../../src/variants/convert.ts';
import { convertHtml, convertXml } from '../../../src/variants/convert-html.ts';
import { scanMarkup } from '../../../src/variants/markup-scanner.ts';

const toTaiwan = converterFor('zh-Hant-TW');
const html = (source: string) => convertHtml(source, toTaiwan, 'zh-Hant-TW');

describe('converting a rendered page', () => {
  it('recognises a word that inline markup cuts in two', () => {
    expect(html('<p>着力发<em>展</em>实体经济，头<b>发</b></p>')).toBe('<p>著力發<em>展</em>實體經濟，頭<b>髮</b></p>');
  });

  it('does not read across the border of a block', () => {
    expect(html('<ul><li>保护</li><li>发展</li></ul>')).toBe('<ul><li>保護</li><li>發展</li></ul>');
    expect(html('<p>头</p><p>发展</p>')).toBe('<p>頭</p><p>發展</p>');
  });

  it('reads past what stands beside the line', () => {
    expect(html('<p>头<span data-editor>编者<b>注</b></span>发</p>')).toBe(
      '<p>頭<span data-editor>編者<b>注</b></span>髮</p>',
    );
  });

  it('converts the attributes that people read and no others', () => {
    expect(html('<a href="/发展/" id="发展" class="发" title="发展" aria-label="转到&quot;后劲&quot;">x</a>')).toBe(
      '<a href="/发展/" id="发展" class="发" title="發展" aria-label="轉到&quot;後勁&quot;">x</a>',
    );
    expect(
      html('<meta property="og:title" content="历史"><input type="submit" value="开始"><input value="开始">'),
    ).toBe('<meta property="og:title" content="歷史"><input type="submit" value="開始"><input value="开始">');
  });

  it.each([
    ['code', '<p><code>发</code></p>'],
    ['script', '<script>var 发 = "<p>发</p>";</script>'],
    ['style', '<style>.发::after{content:"发"}</style>'],
    ['a comment', '<!-- 发 -->'],
    ['translate="no"', '<p translate="no">发<b>展</b></p>'],
    ['data-keep-form', '<p data-keep-form title="发展">发展</p>'],
    ['another language', '<p lang="zh-Hans" title="发展">发<i>展</i></p>'],
  ])('leaves %s alone', (_, source) => {
    expect(html(source)).toBe(source);
  });

  it('converts an example of what to type', () => {
    expect(html('<code translate="yes">发展</code>')).toBe('<code translate="yes">發展</code>');
  });

  it('leaves the page language in charge where an element repeats it', () => {
    expect(html('<html lang="zh-Hant-TW"><p lang="zh-Hant-TW">发展</p></html>')).toBe(
      '<html lang="zh-Hant-TW"><p lang="zh-Hant-TW">發展</p></html>',
    );
  });

  it('uses a kept word as context for its neighbours', () => {
    expect(html('<p>头<span translate="no">发</span>发展</p>')).toBe('<p>頭<span translate="no">发</span>發展</p>');
  });

  it('keeps character references valid', () => {
    expect(html('<p>发&lt;script&gt;&amp;&#21457;&nbsp;</p>')).toBe('<p>發&lt;script&gt;&amp;發\u00a0</p>');
    expect(html('<p>a &lt; b</p>')).toBe('<p>a &lt; b</p>');
  });

  it('converts the values of JSON-LD but not its names and addresses', () => {
    expect(
      html(
        '<script type="application/ld+json">{"@id":"发","name":"</发展>","url":"https://x/发","a":["历史"]}</script>',
      ),
    ).toBe(
      '<script type="application/ld+json">{"@id":"发","name":"\\u003c/發展>","url":"https://x/发","a":["歷史"]}</script>',
    );
  });
});

describe('converting a feed', () => {
  it('converts titles and summaries, not ids and links', () => {
    const source =
      '<?xml version="1.0"?><feed xml:lang="zh-Hant-TW"><id>tag:发</id><title>发展</title><link href="/发/" title="发展"/>' +
      '<summary type="html">&lt;p&gt;历史&lt;/p&gt;</summary><content><![CDATA[<p>发展</p>]]></content></feed>';
    expect(convertXml(source, toTaiwan, 'zh-Hant-TW')).toBe(
      '<?xml version="1.0"?><feed xml:lang="zh-Hant-TW"><id>tag:发</id><title>發展</title><link href="/发/" title="发展"/>' +
        '<summary type="html">&lt;p&gt;歷史&lt;/p&gt;</summary><content><![CDATA[<p>發展</p>]]></content></feed>',
    );
  });
});

it('leaves alone what a feed holds in converted form already', () => {
  const feed = '<feed><content><div translate="no"><p>里長，发展</p></div></content><title>发展</title></feed>';
  expect(convertXml(feed, toTaiwan, 'zh-Hant-TW')).toBe(feed.replace('<title>发展', '<title>發展'));
});

interface Node {
  nodeName: string;
  value?: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
}

/** Tags and texts as parse5 sees them, in order. */
function outline(node: Node): string[] {
  const own = node.nodeName === '#text' ? [`"${node.value}"`] : [];
  const tag = node.attrs ? [`<${node.nodeName} ${node.attrs.map((a) => `${a.name}=${a.value}`).join(' ')}>`] : [];
  return [...own, ...tag, ...(node.childNodes ?? []).flatMap(outline)];
}

describe('the scanner', () => {
  it('sees the tags, attributes and texts that a full parser sees', () => {
    const source =
      '<!doctype html><html lang="zh"><head><title>a < b</title><script>if (a<b) "<p>"</script></head><body>' +
      `<p class=x data-a='1 > 0' hidden>甲<br>乙</p><a href="?a>b" title=无引号>丙</a><svg><path d="M0 0"/></svg><!-- <p> --><input disabled value="">` +
      '<textarea><b></textarea></body></html>';
    const seen: string[] = [];
    for (const token of scanMarkup(source, 'html')) {
      if (token.type === 'text') seen.push(`"${source.slice(token.start, token.end)}"`);
      if (token.type === 'open') {
        seen.push(
          `<${token.name} ${token.attributes.map((a) => `${a.name}=${source.slice(a.start, a.end)}`).join(' ')}>`,
        );
      }
    }
    expect(seen).toEqual(outline(parse(source) as unknown as Node));
  });
});

describe('sentences of the site', () => {
  it('use the words of the variant, also of another length, and a report’s own words stay', () => {
    const page = '<p data-site-words>请<b>刷新页面</b>，用鼠标<a title="链接">点数据</a></p><p>加强数据网络建设</p>';
    expect(convertHtml(page, converterFor('zh-Hant-TW'), 'zh-Hant-TW')).toBe(
      '<p data-site-words>請<b>重新整理頁面</b>，用滑鼠<a title="連結">點資料</a></p><p>加強數據網絡建設</p>',
    );
    expect(convertHtml(page, converterFor('zh-Hant-HK'), 'zh-Hant-HK')).toContain('點數據');
  });
});
