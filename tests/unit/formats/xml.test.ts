import { expect, test } from 'vitest';
import { element } from '../../../src/formats/xml.ts';

test('an element is written with its text and attributes escaped', () => {
  expect(element('a', { term: '"<&>"' }, '1 < 2 & 3', element('b', {}), undefined).xml).toBe(
    '<a term="&quot;&lt;&amp;&gt;&quot;">1 &lt; 2 &amp; 3<b/></a>',
  );
});

test.each(['\u0000', '\u0001', '\u000b', '\u001b', '\ud800', '\ufffe', '\uffff'])(
  'a sign that no XML file may hold becomes a sign that says so: %j',
  (sign) => {
    expect(element('title', { term: sign }, `一${sign}二`).xml).toBe('<title term="\ufffd">一\ufffd二</title>');
  },
);

test.each(['\t', '\n', '\u0085', '\u{20000}', '𠮷'])('a sign that XML can hold stays: %j', (sign) => {
  expect(element('title', {}, `一${sign}二`).xml).toBe(`<title>一${sign}二</title>`);
});
