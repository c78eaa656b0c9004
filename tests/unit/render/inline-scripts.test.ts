import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, test } from 'vitest';
import { scriptInliner } from '../../../src/render/inline-scripts.ts';

const outDir = mkdtempSync(join(tmpdir(), 'inline-'));
mkdirSync(join(outDir, 'assets'));
afterAll(() => rmSync(outDir, { recursive: true }));

const tag = (name: string) => `<script type="module" src="/reports/assets/${name}.js"></script>`;

/** A page whose one script has this text. */
function inline(script: string): { html: string; scripts: string[] } {
  writeFileSync(join(outDir, 'assets/page.js'), `${script}\n`);
  return scriptInliner(outDir)(`<main></main>${tag('page')}`);
}

describe('scriptInliner', () => {
  test('puts a script into the page, and says which', () => {
    expect(inline('let a="$&";')).toEqual({
      html: '<main></main><script type="module">let a="$&";</script>',
      scripts: ['let a="$&";'],
    });
  });

  test.each([
    ['import{a}from"./b.js";a()'],
    ['import"./b.js";'],
    ['import*as b from"./b.js";'],
    ['let a=1;export{a};'],
    ['let a=1;export{a as b}'],
    ['let a=()=>{}\nimport b from"./b.js"'],
    ['new Worker(new URL("./w.js",import.meta.url))'],
  ])('leaves a script that is bound to others a file: %s', (script) => {
    expect(inline(script)).toEqual({ html: `<main></main>${tag('page')}`, scripts: [] });
  });

  test('leads what is loaded later to the folder of the scripts', () => {
    expect(inline('let s=()=>import("./search.js"),t=()=>import(`./t.js`)').scripts).toEqual([
      'let s=()=>import("/reports/assets/search.js"),t=()=>import(`/reports/assets/t.js`)',
    ]);
  });

  test('does not let a script end, or begin a comment, within its text', () => {
    const [script = ''] = inline('s=["</script>","</SCRIPT >","<script>","<!-- c",/<!--/u.source]').scripts;
    expect(script).not.toMatch(/<!--|<\/?script/iu);
    expect(runInNewContext(script)).toEqual(['</script>', '</SCRIPT >', '<script>', '<!-- c', '\\x3C!--']);
  });

  test('leaves what is not a script of the build', () => {
    const page = '<script>let a</script><script type="module" src="/src/page.ts"></script>';
    expect(scriptInliner(outDir)(page)).toEqual({ html: page, scripts: [] });
  });
});
