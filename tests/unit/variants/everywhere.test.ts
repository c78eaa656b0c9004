import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../../../src/variants/variants.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

describe('what no compiler reads knows every variant', () => {
  it.each(VARIANTS)('the stylesheet has type for $lang', ({ lang }) => {
    expect(read('src/styles/tokens.css')).toContain(`:root:lang(${lang}) {`);
  });

  it('the service worker keeps the offline page of each', () => {
    const [, list = ''] = /^const SEGMENTS = \[(.*)\];$/mu.exec(read('public/sw.js')) ?? [];
    const segments = VARIANTS.map(({ segment }) => (segment === '' ? "''" : `'${segment}/'`));
    expect(list).toBe(segments.join(', '));
  });
});
