import type { Rule } from '../../../src/chinese/rule.ts';

/** Describes text that a reader cuts out because of its place in the file, not because of its words. A sample is a whole file. */
export interface FrameRule extends Rule<{ file: string; text: string }> {
  /** Named as the reason of the cut in the report's list of furniture. */
  id: string;
}

const PROSE = '全面落实中央和省委部署，统筹推进各项工作，全年目标任务较好完成，城乡居民收入稳步增长，社会保持稳定。';

const TARGETS =
  '全年地区生产总值增长百分之六左右，一般公共预算收入增长百分之五左右，固定资产投资增长百分之八，城乡居民收入与经济增长同步，单位能耗完成控制目标。';

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
  {
    id: 'hidden',
    label: '页面或文档中隐藏的文字',
    example: { file: 'a.html', text: `<p>${PROSE}<span style="display:none">内部</span></p>` },
    unlike: { file: 'a.html', text: `<p>${PROSE}<span style="display:inline">内部</span></p>` },
  },
  {
    id: 'deleted',
    label: '标为删除的文字',
    example: { file: 'a.html', text: `<p>${PROSE}<del>内部</del></p>` },
    unlike: { file: 'a.html', text: `<p>${PROSE}<ins>内部</ins></p>` },
  },
  {
    id: 'ruby',
    label: '注音',
    example: { file: 'a.html', text: `<p>${PROSE}<ruby>涿<rt>zhuō</rt></ruby>州市。</p>` },
    unlike: { file: 'a.html', text: `<p>${PROSE}涿（zhuō）州市。</p>` },
  },
  {
    id: 'comment',
    label: '文件制作者的附注',
    example: { file: 'a.md', text: `${PROSE}\n\n全年新增就业<!-- 图：招聘会 -->5万人` },
    unlike: { file: 'a.md', text: `${PROSE}\n\n增速<8%` },
  },
  {
    id: 'image',
    label: '图片',
    example: { file: 'a.md', text: `${PROSE}\n\n![会场](hall.jpg)` },
    unlike: { file: 'a.md', text: `${PROSE}\n\n成功！[1]（见附件）` },
  },
  {
    id: 'pull-quote',
    label: '引文框',
    example: { file: 'a.md', text: `${PROSE}${TARGETS}\n\n> ${TARGETS}` },
    unlike: { file: 'a.md', text: `${PROSE}\n\n> ${TARGETS}` },
  },
];
