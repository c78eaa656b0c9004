import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../../support/build-site.ts';
import { callCommand, callSuccessfully } from '../../support/call-command.ts';

const root = join(mkdtempSync(join(tmpdir(), 'status-')), 'content');
cpSync(`${ROOT}tests/fixtures/mini`, root, { recursive: true });
writeFileSync(join(root, 'sources/new.txt'), '一份还没有加入的报告');
afterAll(() => rmSync(root, { recursive: true }));

it('npm run status shows what is open in the whole library', async () => {
  const { stdout } = await callSuccessfully('status', ['--content', root]);
  expect(stdout).toMatch(/^3 reports, no release yet\n\nreport +doubts +faint +script +new ids +lacks\n/u);
  expect(stdout).toMatch(/^liuquan\/2019 +\d+ +\d+ +\d+ +\d+ +.*origin/mu);
  expect(stdout).toMatch(/^facts that are lacking: .*origin \d/mu);
  expect(stdout).toMatch(/^ids that no release has published: [1-9]\d*$/mu);
  expect(stdout).toContain('raw files without YAML (npm run add): new.txt\n');
});

it('npm run status prints the same as JSON, and names a report that cannot be made', async () => {
  writeFileSync(join(root, 'sources/yunxi-2020.md'), '');
  const { status, stdout, stderr } = await callCommand('status', ['--content', root, '--json']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^yunxi-2020\.md\S* error .*\[empty-file\]$/mu);
  const { reports, ...library } = JSON.parse(stdout);
  expect(library).toEqual({ withdrawn: [], undescribed: ['new.txt'], releases: 0, lastRelease: null });
  expect(reports.map(({ id }: { id: string }) => id).sort()).toEqual(['liuquan/2019', 'liuquan/2020']);
  expect(reports[0]).toMatchObject({ draft: true, lacks: expect.any(Array), likely: expect.any(Object) });
});
