import { expect, test } from 'vitest';
import { frontMatter } from '../../../src/model/front-matter.ts';

test.each([
  ['datong/2017', true],
  ['wuhai/2019-2', true],
  ['wuhai/2019-', false],
  ['大同/2017', false],
  ['tw/2017', false],
])('the id %s of a page is good: %s', (id, good) => {
  const issues = frontMatter.safeParse({ id }).error?.issues ?? [];
  expect(issues.every(({ path }) => path[0] !== 'id')).toBe(good);
});
