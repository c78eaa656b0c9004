import { describe, expect, it } from 'vitest';
import { nearForms } from '../../../src/search/worker/near.ts';
import { libraryOf } from './library.ts';

const current = () => false;

async function near(typed: string, ...texts: string[]): Promise<string[]> {
  const forms = await nearForms(libraryOf(...texts).engine, typed, {}, current);
  return forms.map((form) => form.typed);
}

describe('what is offered when nothing was found', () => {
  it.each([
    ['the terms that occur', '发展 独角兽', ['高质量发展。'], ['发展']],
    ['a term whose exclusion left nothing', '发展 -质量', ['高质量发展。'], ['发展']],
    ['the longest piece of a term', '推进乡村振兴独角兽', ['全面乡村振兴。'], ['乡村振兴']],
    [
      'pieces that do not overlap, the longest first',
      '发展大局稳中求进',
      ['发展大，局稳中，稳中求进'],
      ['稳中求进', '发展大'],
    ],
    ['a piece once', '煤炭独煤炭', ['煤炭'], ['煤炭']],
    ['a piece as the text prints it', '乡村振兴独', ['乡村振興'], ['乡村振興']],
    ['in quotes what is printed with white space', '晋中独角兽', ['晋 中市'], ['"晋 中"']],
    ['the mainland’s word for a regional one', '高品質發展', ['高质量發展'], ['高质量發展']],
    ['each counterpart that occurs', '計畫', ['十四五规划', '重点项目'], ['项目', '规划']],
    ['the longer regional word before one within it', '新能源車', ['新能源汽车'], ['新能源汽车']],
    ['nothing for a regional word whose counterpart stands nowhere', '捷運', ['晋中'], []],
    ['nothing when only single characters occur', '晋角独', ['晋中独'], []],
  ])('is %s: %s', async (_what, typed, texts, offered) => {
    expect(await near(typed, ...texts)).toEqual(offered);
  });

  it('is found however many newer reports lack it', async () => {
    expect(await near('发展独角兽', ...Array(9).fill('工作报告'), '高质量发展')).toEqual(['发展']);
  });
});

describe('the work for what to offer', () => {
  // Twenty characters that stand nowhere beside each other.
  const twenty = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

  it('grows with the length of a term, not with its square', async () => {
    const { engine, questions } = libraryOf('工作报告');
    expect(await nearForms(engine, twenty, {}, current)).toEqual([]);
    expect(questions).toHaveLength(19);
  });

  it('is bounded for what somebody pastes', async () => {
    const { engine, questions } = libraryOf('工作报告');
    await nearForms(engine, twenty.repeat(50), {}, current);
    await nearForms(
      engine,
      Array(50)
        .fill(0)
        .map((_, i) => `独${i}`)
        .join(' '),
      {},
      current,
    );
    expect(questions.length).toBeLessThanOrEqual(120);
  });

  it('ends when something else is looked for', async () => {
    const { engine, questions } = libraryOf('工作报告');
    await nearForms(engine, twenty, {}, () => questions.length >= 3);
    expect(questions).toHaveLength(3);
  });
});
