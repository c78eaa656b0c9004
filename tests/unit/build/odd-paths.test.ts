import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { refuseOddPaths } from '../../../scripts/build/odd-paths.ts';

test.each([
  [
    '/work/a#b',
    'content',
    '/work/a#b error holds #, which the build takes for the end of an address: move the project',
  ],
  [
    '/work/a?b',
    'content',
    '/work/a?b error holds ?, which the build takes for the end of an address: move the project',
  ],
  ["/work/it's", 'content', "/work/it's error holds ', which the build takes for the end of a text: move the project"],
  ['/work/a"b', 'content', '/work/a"b error holds ", which the build takes for the end of a text: move the project'],
  [
    '/work',
    '../c#/content',
    '/c#/content error holds #, which the build takes for the end of an address: move the content',
  ],
  ['/work', '100%', '/work/100% error holds %, which the build takes for the beginning of an encoded sign: move the'],
])('a project %s with its content in %s cannot be built, and is told to move', (project, content, said) => {
  expect(() => refuseOddPaths(project, resolve(project, content))).toThrow(said);
});

test.each(['/a %20b', '/100%', '/库', '/a[1]{2}(3)!&;$,+@=~^ |<>`'])('a project %s can be built', (project) => {
  expect(() => refuseOddPaths(project, resolve(project, 'content'))).not.toThrow();
});
