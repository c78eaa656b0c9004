import { expect, test } from 'vitest';
import { findBrowser } from '../../support/find-browser.ts';

test('CHROME_PATH wins over what is installed', () => {
  expect(findBrowser({ CHROME_PATH: process.execPath, PATH: '/usr/bin' })).toBe(process.execPath);
});

test('a CHROME_PATH that cannot be run fails with one clear line', () => {
  expect(() => findBrowser({ CHROME_PATH: '/no/such/chrome' })).toThrow(
    'CHROME_PATH is /no/such/chrome, which is not an executable file.',
  );
});
