import { describe, expect, it } from 'vitest';
import { questionsFor, render } from '../../../src/search/tokens.ts';

describe('the rendering for Pagefind', () => {
  it('keeps the order of the characters', () => {
    expect(render(['发展', '展望'], '')).toBe('\ua48c 发 展 展 望');
  });

  it('tells a frequent character apart by the one that follows', () => {
    const tokens = render(['发展发生'], '发').split(' ');
    expect(tokens.map((token) => token[0])).toEqual(['\ua48c', '发', '展', '发', '生']);
    expect(tokens[1]).not.toBe(tokens[3]);
  });

  it('writes what Pagefind would strip as letters', () => {
    expect(render(['6.5%“a'], '')).toMatch(/^[\ua000-\ua48c]( [\ua000-\ua48c]){6}$/);
  });
});

describe('the questions to Pagefind', () => {
  it('begin with the rarest token of a longer string and grow', () => {
    expect(questionsFor('义核心价值观', '')).toEqual([
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
    const rendered = render(passages, common);
    for (const question of questionsFor('会主义和谐社', common)) {
      expect(rendered).toContain(question.replaceAll('"', ''));
    }
  });

  it('leave out a frequent character at the end, as what follows it is not known', () => {
    expect(questionsFor('社', '社')).toEqual(['"\ua48c"']);
    expect(questionsFor('谐社', '社')).toEqual(['"谐"']);
  });
});
