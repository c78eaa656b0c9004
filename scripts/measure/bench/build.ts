import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BLOCK_COMPONENTS, NOTE_COMPONENTS } from '../../../src/mdx/components.ts';
import { features } from '../../../src/mdx/processor.ts';
import { contentDir } from '../../../src/tree/content-dir.ts';
import { REPORTS } from '../../../src/tree/files.ts';
import { VARIANTS } from '../../../src/variants/variants.ts';
import type { Bench } from '../measure.ts';

const root = process.cwd();

/**
 * Compares the whole build with a bare Astro build of the same reports: each page in three copies as in the three variants, plain components, no
 * search.
 */
export const bench: Bench = async (env) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bareRoot = join(root, '.cache', 'bench-bare');
  try {
    bareSite(bareRoot, contentDir(undefined, env));
    const astro = 'node_modules/astro/bin/astro.mjs';
    const bare = seconds([astro, 'build', '--root', bareRoot, '--outDir', join(folder, 'bare')], env);
    const whole = seconds(['scripts/commands/build.ts'], { ...env, OUT_DIR: join(folder, 'whole') });
    return [
      { what: 'a bare Astro build of the same report pages', value: `${bare.toFixed(1)} s` },
      { what: 'the whole build: all pages, data and search index', value: `${whole.toFixed(1)} s` },
      { what: 'beyond the bare build', value: `${(whole - bare).toFixed(1)} s` },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(bareRoot, { recursive: true, force: true });
  }
};

function seconds(args: string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`);
  return (performance.now() - start) / 1000;
}

/** Writes a minimal Astro site that renders the reports' MDX: each component is a single element. */
function bareSite(folder: string, content: string): void {
  const files: Record<string, string> = {
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
export default { integrations: [mdx()], markdown: { processor: satteri({ features: ${JSON.stringify(features)} }), syntaxHighlight: false } };`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { reports: defineCollection({ loader: glob({ base: ${JSON.stringify(join(content, REPORTS))}, pattern: '**/*.mdx' }) }) };`,
    'src/Any.astro': '<span><slot /></span>',
    'src/pages/[script]/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Any from '../../Any.astro';
export async function getStaticPaths() {
  const reports = await getCollection('reports');
  return ${JSON.stringify(VARIANTS.map(({ lang }) => lang))}.flatMap((script) => reports.map((report) => ({ params: { script, id: report.id }, props: { report } })));
}
const { Content } = await render(Astro.props.report);
const names = ${JSON.stringify([...Object.values(BLOCK_COMPONENTS), ...Object.values(NOTE_COMPONENTS)])};
---
<html lang="zh"><head><meta charset="utf-8" /><title>x</title></head><body><Content components={Object.fromEntries(names.map((name) => [name, Any]))} /></body></html>`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}
