import { expect, test } from 'vitest';
import { whyNotReport } from '../../../scripts/intake/is-report.ts';

const PROSE = '会议认为，过去一年全市国民经济平稳增长，各位代表提出的2020年工作目标任务已经完成，让我们同心协力。';

test.each([
  ['第十一届全国人民代表大会第二次会议关于政府工作报告的决议\n（2009年3月13日通过）', 'a resolution or a decision'],
  ['全国人大常委会公报\n关于国务院机构改革方案的决定（草案）\n（2018年3月17日）', 'a resolution or a decision'],
  ['关于国务院机构改革方案的说明\n——2018年3月13日', 'an explanation of a bill'],
  ['柳泉市机构改革方案\n', 'a plan of an institutional reform'],
  ['2019年柳泉市国民经济和社会发展统计公报\n柳泉市统计局', 'a communiqué'],
  ['中国共产党第十九届中央委员会第五次全体会议公报\n', 'a communiqué'],
  ['柳泉市人大常委会工作报告\n', 'the report of another body'],
  ['柳泉市中级人民法院工作报告\n', 'the report of another body'],
])('%j is refused as %s', (head, what) => {
  expect(whyNotReport(`${head}${head.endsWith('\n') ? '' : '\n'}各位代表：\n${PROSE}`)).toContain(what);
});

test.each([
  '政府工作报告\n——2020年1月10日在柳泉市第九届人民代表大会第五次会议上\n市长 周大川',
  '柳泉市人民政府公报\n2020年第1期\n政府工作报告\n（2020年1月10日）',
  '关于柳泉市国民经济和社会发展第十一个五年规划纲要的报告\n——2006年2月15日',
  '2004年政府工作报告\n根据关于制定规划的决定',
])('%j is a report', (head) => {
  expect(whyNotReport(`${head}\n各位代表：\n现在，我代表市人民政府向大会报告工作。\n${PROSE}`)).toBeNull();
});

test('a policy address is refused with the way to take it', () => {
  expect(whyNotReport('行政长官2023年施政报告\n主席：\n改善民生。')).toContain('--kind policy-address');
});
