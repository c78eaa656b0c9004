import { describe, expect, it } from 'vitest';
import { questionsFor, renderFor } from '../../../src/search/tokens.ts';

describe('the rendering for Pagefind', () => {
  it('writes each character once where letters are enough, the common ones not at all', () => {
    expect(renderFor('letters', ['发展', '展发', '旅'], '旅')).toBe('\ua48c 发 展');
  });

  it('keeps the order where phrases are asked for', () => {
    expect(renderFor('running', ['发展', '展望'], '')).toBe('发 展 展 望');
  });

  it('writes what Pagefind would strip as letters', () => {
    expect(renderFor('running', ['6.5%“a'], '')).toMatch(/^[\ua000-\ua48c]( [\ua000-\ua48c]){5}$/);
  });
});

describe('the questions to Pagefind', () => {
  it('ask for every letter that is indexed', () => {
    expect(questionsFor('letters', '发展发的', '的')).toEqual(['"发"', '"展"']);
    expect(questionsFor('letters', '的', '的')).toEqual(['"\ua48c"']);
  });

  it('begin with the rarest neighbours of a longer string and grow to the whole', () => {
    expect(questionsFor('running', '社会主义核心', '社会主义')).toEqual([
      '"核 心"',
      '"义 核 心"',
      '"主 义 核 心"',
      '"会 主 义 核 心"',
      '"社 会 主 义 核 心"',
    ]);
    expect(questionsFor('running', '发', '发')).toEqual(['"发"']);
  });
});
