import { describe, expect, it } from 'vitest';
import { questionsFor, renderFor } from '../../../src/search/tokens.ts';

describe('the rendering for Pagefind', () => {
  it('writes each character once where letters are enough, the common ones not at all', () => {
    expect(renderFor('letters', ['发展', '展发', '旅'], '旅')).toBe('\ua48c 发 展');
  });

  it('keeps the order where phrases are asked for', () => {
    expect(renderFor('running', ['发展', '展望'], '')).toBe('\ua48c 发 展 展 望');
  });

  it('tells a frequent character apart by the one that follows', () => {
    const tokens = renderFor('running', ['发展发生'], '发').split(' ');
    expect(tokens.map((token) => token[0])).toEqual(['\ua48c', '发', '展', '发', '生']);
    expect(tokens[1]).not.toBe(tokens[3]);
  });

  it('writes what Pagefind would strip as letters', () => {
    expect(renderFor('running', ['6.5%“a'], '')).toMatch(/^[\ua000-\ua48c]( [\ua000-\ua48c]){6}$/);
  });
});

describe('the questions to Pagefind', () => {
  it('ask for every letter that is indexed', () => {
    expect(questionsFor('letters', '发展发的', '的')).toEqual(['"发"', '"展"']);
    expect(questionsFor('letters', '的', '的')).toEqual(['"\ua48c"']);
  });

  it('begin with the rarest token of a longer string and grow', () => {
    expect(questionsFor('running', '义核心价值观', '')).toEqual([
      '"义"',
      '"义 核"',
      '"义 核 心"',
      '"义 核 心 价"',
      '"义 核 心 价 值"',
      '"义 核 心 价 值 观"',
    ]);
  });

  it('are phrases of the rendering', () => {
    const passages = ['构建社会主义和谐社会。'];
    const common = '社会主义。';
    const rendered = renderFor('running', passages, common);
    for (const question of questionsFor('running', '会主义和谐社', common)) {
      expect(rendered).toContain(question.replaceAll('"', ''));
    }
  });

  it('leave out a frequent character at the end, as what follows it is not known', () => {
    expect(questionsFor('running', '社', '社')).toEqual(['"\ua48c"']);
    expect(questionsFor('running', '谐社', '社')).toEqual(['"谐"']);
  });
});
