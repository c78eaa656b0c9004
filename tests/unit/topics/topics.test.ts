import { expect, test } from 'vitest';
import { PART_RULES } from '../../../src/topics/parts.rules.ts';
import { partOf } from '../../../src/topics/parts.ts';
import { TOPICS } from '../../../src/topics/topics.rules.ts';
import { topicOf } from '../../../src/topics/topics.ts';

test.each(TOPICS.map(({ topic, example }) => [example, topic]))('“%s” is about %s', (example, topic) => {
  expect(topicOf(example)).toBe(topic);
});

test('what a heading names first is its topic', () => {
  expect(topicOf('推进乡村振兴，夯实高质量发展的产业基础')).toBe('rural');
});

test('a heading without a known subject has no topic', () => {
  expect(topicOf('新一年的打算')).toBeUndefined();
});

test.each(PART_RULES.map(({ part, example }) => [example, part]))(
  'a chapter called “%s” is the part %s',
  (heading, part) => {
    expect(partOf(heading)).toBe(part);
  },
);
