import type { PatternRule } from '../chinese/rule.ts';

/** Parts of a report by which readers can filter a search. */
export type Part = 'review' | 'targets' | 'tasks' | 'government' | 'other';

export interface PartRule extends PatternRule {
  part: Part;
}

/** Tells the part of a chapter from its heading; the first rule that matches decides. `parts.ts` says where the tables apply. */
export const PART_RULES: PartRule[] = [
  {
    part: 'government',
    label: '政府自身建设',
    pattern: /政府(自身)?建设|自身建设|(法治|服务型|人民满意)政府|政府(治理)?(效能|能力)/u,
    example: '加强政府自身建设',
    unlike: '政府工作回顾',
  },
  {
    part: 'review',
    label: '工作回顾',
    pattern: /回顾|过去[一二三四五几]?年|工作总结|[一二三四五]年来|取得的成(绩|就)/u,
    example: '2016年工作回顾',
    unlike: '今后五年工作安排',
  },
  {
    part: 'review',
    label: '工作回顾',
    pattern: /^(\d{4}|上)年(的)?(工作|政府工作)(情况)?$|工作情况/u,
    example: '2021年工作情况',
    unlike: '2021年工作任务',
  },
  {
    part: 'targets',
    label: '要求与目标',
    pattern: /总体要求|(奋斗|发展|主要|预期)目标|指导思想|总体思路|形势|目标任务|发展蓝图/u,
    example: '今后五年总体要求和奋斗目标',
    unlike: '2022年重点工作',
  },
  {
    part: 'tasks',
    label: '工作任务',
    pattern: /重点工作|主要任务|工作(任务|安排|部署|重点|建议)|\d{4}年(的)?(政府)?工作|今年(的)?(政府)?工作|重点任务/u,
    example: '2022年重点工作',
    unlike: '五年奋斗历程',
  },
];

/** Tells the part of a section from its heading where its chapter has none, or is of another kind. Stricter than the rules for chapters. */
export const SECTION_RULES: PartRule[] = [
  {
    part: 'government',
    label: '政府自身建设',
    pattern: /政府(自身)?建设|自身建设|(法治|服务型|人民满意)政府/u,
    example: '坚持依法行政，加快建设法治政府',
    unlike: '强化政府服务功能',
  },
  {
    part: 'targets',
    label: '要求与目标',
    pattern: /^((?!超过|完成|实现).)*(总体要求|总体思路|指导思想|(奋斗|预期|主要|发展)目标)(和[^，]*|是)?$/u,
    example: '今年经济社会发展的主要预期目标是',
    unlike: '城镇就业超过预期目标',
  },
];

/** Tells that a paragraph states requirements or targets, wherever it stands. */
export const PARAGRAPH_RULES: PartRule[] = [
  {
    part: 'targets',
    label: '主要目标',
    pattern:
      /(主要(预期|奋斗|发展|调控|调控预期)?|预期|约束性)(目标|指标)(初步|建议|安排|拟定|确定|设定|拟)*(是|为|：|如下)/u,
    example: '今年全市经济社会发展的主要预期目标是：地区生产总值增长6.5%左右',
    unlike: '以建设首都特优农产品供应地为目标',
  },
  {
    part: 'targets',
    label: '总体要求',
    pattern: /(工作|发展)的?(总体要求|总体思路|指导思想|总要求)(是|：)/u,
    example: '今年政府工作的总体要求是：坚持稳中求进',
    unlike: '按照全方位推动高质量发展的目标要求和总体思路',
  },
];

/** Tells that a paragraph of a chapter about tasks states targets. In a review the same words say what was reached. */
export const TASK_PARAGRAPH_RULES: PartRule[] = [
  {
    part: 'targets',
    label: '增长目标',
    pattern: /(今年|综合考虑)[^。；]{0,40}生产总值(预期)?增长/u,
    example: '综合考虑各方面因素，今年全市地区生产总值增长6%',
    unlike: '2021年地区生产总值增长6%',
  },
];
