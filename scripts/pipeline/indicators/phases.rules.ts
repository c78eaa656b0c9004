/** Words by which a report says that it looks back or ahead. */
export type Phase = 'review' | 'plan';

export interface PhaseRule {
  id: string;
  label: string;
  phase: Phase;
  /** Where the words stand: in a heading, or in a sentence of the text. */
  where: 'heading' | 'sentence';
  pattern: RegExp;
  example: string;
  unlike: string;
}

/** The first that fits decides. */
export const PHASE_RULES: PhaseRule[] = [
  {
    id: 'heading-review',
    label: '回顾',
    phase: 'review',
    where: 'heading',
    pattern:
      /回顾|总结|过去|成就|成效|完成|执行情况|进展|五年来|一年来|情况$|收官|取得|的[一三四五]年|[五一]年$|迈出|迈上|开局良好/u,
    example: '2019年工作回顾',
    unlike: '2020年工作安排',
  },
  {
    id: 'heading-plan',
    label: '安排',
    phase: 'plan',
    where: 'heading',
    pattern:
      /安排|任务|目标|要求|打算|部署|建议|思路|展望|今后|未来|下一步|工作重点|重点工作|[0-9]{4}年(?:政府)?(?:的)?(?:主要|重点)?工作$|工作意见|措施|(?:做好|抓好)[0-9]{4}年|开好局|起好步|自身建设/u,
    example: '2020年重点工作',
    unlike: '2019年工作回顾',
  },
  {
    id: 'sentence-plan',
    label: '预期目标',
    phase: 'plan',
    where: 'sentence',
    pattern:
      /(?:预期|主要|奋斗|总体|调控|发展)(?:调控)?(?:预期)?目标(?:建议)?(?:是|为|：|建议|安排)|目标(?:是|为)：|目标：/u,
    example: '今年经济社会发展的主要预期目标是：地区生产总值增长8%',
    unlike: '圆满完成年初确定的主要预期目标',
  },
];
