import { describe, expect, it } from 'vitest';
import { termsTyped } from '../../../src/search/pages/concordance/concordance.ts';
import { byNamed } from '../../../src/search/pages/concordance/frequency.ts';
import { concordance } from '../../../src/search/pages/concordance/lines.ts';
import { sortNamed } from '../../../src/search/pages/concordance/order.ts';
import { libraryOf } from './library.ts';

const { engine } = libraryOf('推进乡村振兴。', '乡村要振兴', '乡村 振兴', '下乡-5度 OR');

async function lines(typed: string): Promise<string[]> {
  const [term = ''] = termsTyped(typed);
  const { lines } = await concordance(
    engine,
    term,
    {},
    () => {},
    () => false,
  );
  return lines.map((line) => `${line.card.id}: ${line.before}[${line.hit}]${line.after}`);
}

describe('a term of the concordance', () => {
  it.each([
    ['乡村振兴', ['datong/2030: 推进[乡村振兴]。', 'datong/2028: [乡村 振兴]']],
    ['"乡村 振兴"', ['datong/2030: 推进[乡村振兴]。', 'datong/2028: [乡村 振兴]']],
    ['-5', ['datong/2027: 下乡[-5]度 OR']],
    ['OR', ['datong/2027: 下乡-5度 [OR]']],
    ['\u200b', []],
  ])('is one exact string: %s', async (typed, found) => {
    expect(await lines(typed)).toEqual(found);
  });
});

describe('an address that names what there is not', () => {
  it.each(['__proto__', 'constructor', 'toString', 'nonsense', ''])(
    'is shown in the order of the texts: %s',
    (name) => {
      expect(sortNamed(name)).toBe('');
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'nonsense', ''])('counts report by report: %s', (name) => {
    expect(byNamed(name)).toBe('report');
  });

  it('does not touch what there is', () => {
    expect([sortNamed('left'), byNamed('place')]).toEqual(['left', 'place']);
  });
});
