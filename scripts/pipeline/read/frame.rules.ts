import type { Rule } from '../../../src/chinese/rule.ts';

/** What a reader takes out by its place in the file and not by its words; a sample is a whole file. */
export interface FrameRule extends Rule<{ file: string; text: string }> {
  /** Reason of the cut. */
  id: string;
}

const PROSE = '全面落实中央和省委部署，统筹推进各项工作，全年目标任务较好完成，城乡居民收入稳步增长，社会保持稳定。';

export const FRAME_RULES: FrameRule[] = [
  {
    id: 'front-matter',
    label: '文件题头',
    example: { file: 'a.md', text: `---\ntitle: 政府工作报告\n---\n${PROSE}` },
    unlike: { file: 'a.md', text: `政府工作报告\n\n---\n\n${PROSE}` },
  },
  {
    id: 'web-page',
    label: '网页框架',
    example: { file: 'a.html', text: `<ul><li>首页</li></ul><div><p>${PROSE}</p><p>${PROSE}</p></div>` },
    unlike: { file: 'a.html', text: `<div><p>${PROSE}</p><p>${PROSE}</p></div>` },
  },
];
