import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ROOT, runScript } from '../support/build-site.ts';
import { filesOf } from '../support/dist.ts';

const folder = mkdtempSync(join(tmpdir(), 'pull-request-'));
const content = join(folder, 'content');
const out = join(folder, 'out');

/** A raw report of which the small tree knows nothing. */
const DROPPED = `${ROOT}content/sources/jinzhong-2017.txt`;

beforeEach(() => {
  for (const path of [content, out]) rmSync(path, { recursive: true, force: true });
  cpSync(`${ROOT}tests/fixtures/mini`, content, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Plays what CI does for the pull request. */
async function play(...options: string[]): Promise<{ status: number | null; summary: string }> {
  const { status } = await runScript('scripts/commands/pull-request.ts', [
    '--content',
    content,
    '--out',
    out,
    ...options,
  ]);
  return { status, summary: readFileSync(join(out, 'summary.md'), 'utf8') };
}

describe('a pull request', () => {
  test('that only drops a raw report gets the report, a summary and a preview', async () => {
    cpSync(DROPPED, join(content, 'sources', 'a-report.txt'));
    const { status, summary } = await play();
    expect(status).toBe(0);
    expect(summary).toContain('1 report added');
    expect(summary).toContain('jinzhong/2017');
    expect(filesOf(join(out, 'content'))).toContain('reports/jinzhong/2017.mdx');
    expect(existsSync(join(out, 'preview', 'jinzhong', '2017', 'index.html'))).toBe(true);
  });

  test('that drops something else is told why it is refused, and nothing is written', async () => {
    writeFileSync(join(content, 'sources', 'a-poem.txt'), '床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n');
    const { status, summary } = await play('--no-preview');
    expect(status).toBe(1);
    expect(summary).toContain('Files refused');
    expect(summary).toContain('a-poem.txt');
    expect(existsSync(join(out, 'content'))).toBe(false);
  });

  test('that drops nothing raw is told so', async () => {
    const { status, summary } = await play('--no-preview');
    expect([status, summary]).toEqual([0, '## No new raw files\n']);
  });
});
