import { expect, it } from 'vitest';
import { maskedLines } from '../../../scripts/pipeline/write/masked-lines.ts';
import type { Report } from '../../../src/model/report.ts';

const LINES = [
  '本期导读：石坪三婆婆一家供水',
  '石坪三婆婆一家供水中断，已了结。',
  '石坪三婆婆一家供水恢复。山口有水。',
].map((text, at) => ({ number: at + 1, points: Array.from(text) }));
const reportOf = (furniture: object[]) =>
  ({ sources: [{ furniture }], blocks: [{ at: [[3, 0, 17]] }] }) as unknown as Report;

it('masks what was taken down at its place, and its words outside the text; what stands in the text stays', () => {
  const report = reportOf([{ at: [2, 0, 16], reason: 'withdrawn' }]);
  expect(maskedLines(report, LINES).map(({ points }) => points.join(''))).toEqual([
    '本期导读：□□□□□□□□□',
    '□□□□□□□□□□□□□□□□',
    '石坪三婆婆一家供水恢复。山口有水。',
  ]);
});

it('leaves all lines alone where nothing was taken down', () => {
  expect(maskedLines(reportOf([{ at: [2, 0, 16], reason: 'page-number' }]), LINES)).toBe(LINES);
});
