import { afterEach, expect, test, vi } from 'vitest';
import { keepLast } from '../../../src/site/keep-last.ts';

afterEach(() => vi.unstubAllEnvs());

/** What was made, in its order, when these keys are asked for one after another. */
function madeFor(keys: string[]): string[] {
  const made: string[] = [];
  const keep = keepLast((key) => {
    made.push(key);
    return key.toUpperCase();
  });
  expect(keys.map(keep)).toEqual(keys.map((key) => key.toUpperCase()));
  return made;
}

test('a build makes a thing once for pages that follow one another, and keeps only the last', () => {
  vi.stubEnv('PROD', true);
  expect(madeFor(['a', 'a', 'b', 'b', 'a'])).toEqual(['a', 'b', 'a']);
});

test('without a build everything is made anew, since files may have changed', () => {
  vi.stubEnv('PROD', false);
  expect(madeFor(['a', 'a'])).toEqual(['a', 'a']);
});
