import type { PatternRule } from '../chinese/rule.ts';

/** Parts of a report by which readers filter. */
export type Part = 'review' | 'targets' | 'tasks' | 'government' | 'other';

export interface PartRule extends PatternRule {
  part: Part;
}

/** What the heading of a chapter says of its part; the first row that fits decides. */
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
