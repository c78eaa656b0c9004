import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../scripts/pipeline/clean/clean.ts';
import { readSource } from '../../../scripts/pipeline/read/read.ts';
import { ROOT } from '../../support/build-site.ts';

const SEED = readFileSync(`${ROOT}content/sources/datong-2017.txt`, 'utf8').split('\n').slice(0, 73).join('\n');
const OTHER = readFileSync(`${ROOT}content/sources/yuanping-2022.txt`, 'utf8');

async function clean(text: string) {
  return cleanSource(await readSource('a.txt', new TextEncoder().encode(text)));
}
const textOf = (source: Awaited<ReturnType<typeof clean>>) => source.passages.map((passage) => passage.clean.text);

describe('copies of one report in a file', () => {
  it('are eight in the file as it was received, and the first is taken', async () => {
    const source = await clean(readFileSync(`${ROOT}content/sources/datong-2017.txt`, 'utf8'));
    expect([source.copies, source.lines]).toEqual([8, [1, 73]]);
  });

  it('may differ in white space, punctuation width and furniture', async () => {
    const wide = SEED.replaceAll('％', '%').replaceAll('，', ', ').replaceAll('．', '.');
    const paged = SEED.split('\n')
      .flatMap((line, index) => (index % 9 === 4 ? ['', '- 3 -', line] : [line]))
      .join('\n\n');
    const source = await clean(`${SEED}\n\n${wide}\n${paged}\n`);
    expect(source.copies).toBe(3);
    expect(textOf(source)).toEqual(textOf(await clean(SEED)));
  });

  it('are one where a report is followed by another', async () => {
    const source = await clean(`${SEED}\n${OTHER}`);
    expect(source.copies).toBe(1);
  });

  it('are found however they are spaced and in whatever order', async () => {
    const alone = textOf(await clean(SEED));
    const spaced = (indent: string, gap: number) =>
      SEED.split('\n')
        .map((line) => indent + line)
        .join('\n'.repeat(gap + 1));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('', '　　', '    '), fc.integer({ min: 0, max: 2 })), {
          minLength: 1,
          maxLength: 5,
        }),
        async (shapes) => {
          const source = await clean(shapes.map(([indent, gap]) => spaced(indent, gap)).join('\n\n'));
          expect(source.copies).toBe(shapes.length);
          expect(textOf(source)).toEqual(alone);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('leave the fullest one standing when another is cut short', async () => {
    const short = SEED.split('\n').slice(0, 66).join('\n');
    const source = await clean(`${short}\n\n${SEED}\n`);
    expect([source.copies, source.lines[0]]).toEqual([2, 68]);
  });
});
