import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { report } from './text.ts';

/** The groups as they are shown: the ids of both units, `>` before one that has moved, `(…)` around one that is only named, and their rows. */
function shown(a: string, b: string): string[] {
  return compare(report(2022, a), report(2023, b)).groups.map((group) => {
    const cells = (side: 'a' | 'b') => group.rows.map((row) => row[side].map(({ id }) => id).join('+') || '—');
    const rows = group.rows.map((_, at) => ` ${cells('a')[at]}|${cells('b')[at]}`).join('');
    const names = `${group.moved ? '>' : ''}${group.a?.id ?? '—'}=${group.b?.id ?? '—'}${rows}`;
    return group.isStub ? `(${names})` : names;
  });
}

const FARMS = '建设高标准农田35万亩，粮食播种面积稳定在400万亩，整治农村人居环境。';
const AIR = '空气质量优良天数达到290天，治理黑臭水体，造林绿化12万亩。';
const SCHOOLS = '新建改扩建中小学和幼儿园80所，扩大学位供给，加强教师队伍。';

describe('a comparison', () => {
  test('follows the second report, and shows what only the first has where it stood there', () => {
    const a = `# 一、2022年重点工作
      ## （一）乡村振兴
      ${FARMS}
      ## （二）生态环境
      ${AIR}`;
    const b = `# 一、2023年重点工作
      ## （一）教育
      ${SCHOOLS}
      ## （二）乡村振兴
      ${FARMS}`;
    expect(shown(a, b)).toEqual(['=', 's1=s1', '—=s1-1 —|p1', 's1-1=s1-2 p1|p2', 's1-2=— p2|—']);
  });

  test('names a lead that moved to another section where it stood, and shows it where it is', () => {
    const a = `# 一、2022年重点工作
      ## （一）乡村振兴
      ### 发展现代农业
      ${FARMS}
      ### 办好教育
      ${SCHOOLS}
      ## （二）生态环境
      ### 治理污染
      ${AIR}`;
    const b = `# 一、2023年重点工作
      ## （一）乡村振兴
      ### 发展现代农业
      ${FARMS}
      ## （二）生态环境
      ### 治理污染
      ${AIR}
      ### 办好教育
      ${SCHOOLS}`;
    expect(shown(a, b)).toEqual([
      '=',
      's1=s1',
      's1-1=s1-1',
      's1-1-1=s1-1-1 p1|p1',
      '(s1-1-2=—)',
      's1-2=s1-2',
      's1-2-1=s1-2-1 p3|p2',
      '>s1-1-2=s1-2-2 p2|p3',
    ]);
  });

  test('sets a section that has leads beside one that has none as a whole', () => {
    const a = `# 一、2022年重点工作
      ## （一）乡村振兴和生态环境
      ${FARMS}${AIR}`;
    const b = `# 一、2023年重点工作
      ## （一）乡村振兴和生态环境
      ### 种好粮食
      ${FARMS}
      ### 清洁空气
      ${AIR}`;
    expect(shown(a, b)).toEqual(['=', 's1=s1', 's1-1=s1-1 p1|s1-1-1+p1+s1-1-2+p2']);
  });

  test('loses no word of either report', () => {
    const a = report(2022, `开头一句。\n# 一、回顾\n${FARMS}\n${AIR}\n# 二、2022年重点工作\n${SCHOOLS}`);
    const b = report(2023, `# 一、2023年重点工作\n${AIR}\n# 二、谢谢大家\n${FARMS}`);
    const { groups } = compare(a, b);
    const texts = (side: 'a' | 'b') =>
      groups.flatMap(({ rows }) =>
        rows.flatMap((row) => row[side].map(({ phrases }) => phrases.map(({ text }) => text).join(''))),
      );
    const passages = ({ blocks }: typeof a) => blocks.filter(({ type }) => type === 'passage').map(({ text }) => text);
    expect(texts('a').sort()).toEqual(passages(a).sort());
    expect(texts('b').sort()).toEqual(passages(b).sort());
  });

  test('counts the phrases of each kind', () => {
    const a = report(2022, '城镇新增就业3万人，办好冬奥会，坚持稳中求进。');
    const b = report(2023, '城镇新增就业3.5万人，坚持稳中求进，扩大内需，发展夜间经济。');
    expect(compare(a, b).counts).toEqual({ kept: 1, changed: 1, new: 2, gone: 1, numbers: 1 });
  });

  test('is the same in every variant of writing', () => {
    const a = `# 一、2022年重点工作\n## （一）鄉村振興\n建設高標準農田，穩定糧食播種面積。`;
    const b = `# 一、2023年重点工作\n## （一）振興鄉村\n新建高標準農田，穩住糧食播種面積。`;
    expect(shown(a, b)).toEqual(['=', 's1=s1', 's1-1=s1-1 p1|p1']);
  });
});
