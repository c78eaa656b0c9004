import { expect, test } from 'vitest';
import { cutHeading } from '../../../src/site/heading-html.ts';

const gap = '<span class="gap" role="note" data-editor><span>阙文：错栏</span></span>';

test('label and closing mark are cut off', () => {
  expect(cutHeading('（一）稳定经济增长。', '（一）', '。')).toEqual({
    before: '',
    label: '（一）',
    text: '稳定经济增长',
    tail: '。',
    after: '',
  });
});

test('a break between label and words stands before the heading', () => {
  expect(cutHeading(`——${gap}政府效能大幅提升`, '——', '')).toMatchObject({
    before: gap,
    label: '——',
    text: '政府效能大幅提升',
  });
});

test('a break before the closing mark stands after the heading', () => {
  expect(cutHeading(`通用航空产业链${gap}。`, '', '。')).toMatchObject({
    text: '通用航空产业链',
    tail: '。',
    after: gap,
  });
});

test('a label that an editor’s note covers stays in the text', () => {
  const html = '<span class="note">（一）</span>稳定';
  expect(cutHeading(html, '（一）', '')).toMatchObject({ label: '', text: html });
});
