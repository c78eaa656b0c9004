import { describe, expect, test } from 'vitest';
import { align } from '../../../src/compare/align.ts';
import { report } from './text.ts';

/** The ids of the units that belong together, in the order of the second report. */
function pairs(a: string, b: string): [string, string][] {
  const alignment = align(report(2022, a), report(2023, b));
  return alignment.b.flatMap((unit) => {
    const other = alignment.partner.get(unit);
    return unit.heading && other ? [[other.id, unit.id] as [string, string]] : [];
  });
}

const REVIEW = `
  # 一、2021年工作回顾
  ## （一）乡村振兴扎实推进
  粮食总产量稳定在20亿斤以上，新建高标准农田30万亩，农村人居环境明显改善。
  ## （二）生态环境持续改善
  市区空气质量优良天数达到280天，黑臭水体全部消除，完成造林绿化10万亩。
`;
const TASKS = `
  # 二、2022年重点工作
  ## （一）坚决稳住粮食生产，全面推进乡村振兴
  建设高标准农田35万亩，粮食播种面积稳定在400万亩，整治农村人居环境。
  ## （二）深入打好污染防治攻坚战
  空气质量优良天数达到290天，治理黑臭水体，造林绿化12万亩。
  # 三、加强政府自身建设
  严格依法行政，自觉接受人大监督和政协监督。
`;

describe('two reports of a place', () => {
  test('have their chapters aligned by what they are for, and their sections by subject, whatever their order', () => {
    const later = `
      # 一、2022年工作回顾
      ## （一）环境质量稳步提升
      空气质量优良天数达到291天，完成造林绿化11万亩，黑臭水体治理成果巩固。
      ## （二）农业农村全面发展
      建成高标准农田35万亩，粮食总产量21亿斤，农村人居环境继续改善。
      # 二、2023年工作安排
      ## （一）建设美丽城市
      空气质量优良天数达到295天，造林绿化9万亩，治理黑臭水体。
      ## （二）加快农业现代化
      粮食播种面积稳定在400万亩，新建高标准农田20万亩，改善农村人居环境。
      # 三、全面加强政府自身建设
      坚持依法行政，自觉接受人大监督、政协监督。
    `;
    expect(pairs(REVIEW + TASKS, later)).toEqual([
      ['s1', 's1'],
      ['s1-2', 's1-1'],
      ['s1-1', 's1-2'],
      ['s2', 's2'],
      ['s2-2', 's2-1'],
      ['s2-1', 's2-2'],
      ['s3', 's3'],
    ]);
  });

  test('keep what was done and what is planned apart, though both speak of the same', () => {
    const later = `
      # 一、2022年工作回顾
      全年工作完成。
      # 二、2023年重点工作
      ## （一）生态环境持续改善
      市区空气质量优良天数达到280天，黑臭水体全部消除，完成造林绿化10万亩。
    `;
    expect(pairs(REVIEW + TASKS, later)).toContainEqual(['s2-2', 's2-1']);
  });

  test('leave a section alone whose subject the other report lacks', () => {
    const later = `
      # 二、2023年重点工作
      ## （一）办好大型体育赛事
      高质量办好亚运会足球比赛，建成体育中心，开展群众健身。
    `;
    expect(pairs(TASKS, later)).toEqual([['s1', 's1']]);
  });

  test('are aligned across ranks: chapters about subjects with the sections of one chapter', () => {
    const earlier = `
      # 一、2021年工作回顾
      工作进展顺利。
      # 二、加快农业增效和农民增收
      建设高标准农田，稳定粮食播种面积，改善农村人居环境。
      # 三、大力推进城市建设
      建成城市快速路两条，改造老旧小区，新增停车泊位。
      # 四、切实保障社会民生
      城镇新增就业2万人，提高养老保险待遇，新建学校三所。
    `;
    const later = `
      # 一、2022年工作回顾
      各项工作进展顺利。
      # 二、2023年主要任务
      ## （一）着力改善民生
      新增城镇就业2.1万人，扩大养老保险覆盖面，新建中小学校五所。
      ## （二）推进农业现代化
      新建高标准农田，稳住粮食播种面积，整治农村人居环境。
    `;
    expect(pairs(earlier, later)).toEqual([
      ['s1', 's1'],
      ['s4', 's2-1'],
      ['s2', 's2-2'],
    ]);
  });

  test('have a chapter of aims and tasks aligned with one of tasks', () => {
    const later = `
      # 一、2022年工作回顾
      全年工作完成。
      # 二、2023年主要目标任务和重点工作
      ## （一）加快农业现代化
      新建高标准农田20万亩，粮食播种面积稳定在400万亩。
    `;
    const aims = '# 一、今后五年的目标任务\n建设现代化城市。\n';
    expect(pairs(aims + TASKS.replace('# 二、', '# 二、关于'), later)).toContainEqual(['s2', 's2']);
  });
});

test('the same report twice is aligned unit by unit', () => {
  const units = ['s1', 's1-1', 's1-2', 's2', 's2-1', 's2-2', 's3'];
  expect(pairs(REVIEW + TASKS, REVIEW + TASKS)).toEqual(units.map((id) => [id, id]));
});
