/** Parts of a report by which readers filter. The heading of a chapter tells its part; the first rule that matches decides. */
export type Part = 'review' | 'targets' | 'tasks' | 'government' | 'other';

interface PartRule {
  part: Part;
  pattern: RegExp;
  /** Headings the rule was made for. */
  example: string;
}

const RULES: PartRule[] = [
  {
    part: 'government',
    pattern: /政府(自身)?建设|自身建设|(法治|服务型|人民满意)政府|政府(治理)?(效能|能力)/,
    example: '加强政府自身建设',
  },
  {
    part: 'review',
    pattern: /回顾|过去[一二三四五几]?年|工作总结|[一二三四五]年来|取得的成(绩|就)/,
    example: '2016年工作回顾',
  },
  { part: 'review', pattern: /^(\d{4}|上)年(的)?(工作|政府工作)(情况)?$|工作情况/, example: '2021年工作情况' },
  {
    part: 'targets',
    pattern: /总体要求|(奋斗|发展|主要|预期)目标|指导思想|总体思路|形势|目标任务|发展蓝图/,
    example: '今后五年总体要求和奋斗目标',
  },
  {
    part: 'tasks',
    pattern: /重点工作|主要任务|工作(任务|安排|部署|重点|建议)|\d{4}年(的)?(政府)?工作|今年(的)?(政府)?工作|重点任务/,
    example: '2022年重点工作',
  },
];

/** The part that a chapter belongs to. */
export function partOf(heading: string): Part {
  return RULES.find((rule) => rule.pattern.test(heading))?.part ?? 'other';
}
