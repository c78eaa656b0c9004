import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../scripts/pipeline/clean/clean.ts';
import { readSource } from '../../../scripts/pipeline/read/read.ts';
import { sampleLines, sampleText } from '../../support/samples.ts';

const LINES = sampleLines('zhoushan-2023').slice(0, 73);
const TEXT = LINES.join('\n');

async function clean(text: string) {
  return cleanSource(await readSource('a.txt', new TextEncoder().encode(text)));
}
const textOf = (source: Awaited<ReturnType<typeof clean>>) => source.passages.map((passage) => passage.clean.text);

describe('copies of one report in a file', () => {
  it('are counted, and the first is taken', async () => {
    const source = await clean(Array(8).fill(TEXT).join('\n'));
    expect([source.copies, source.lines]).toEqual([8, [1, LINES.length]]);
  });

  it('may differ in white space, punctuation width and furniture', async () => {
    const wide = TEXT.replaceAll('％', '%').replaceAll('，', ', ').replaceAll('．', '.');
    const paged = LINES.flatMap((line, index) => (index % 9 === 4 ? ['', '- 3 -', line] : [line])).join('\n\n');
    const source = await clean(`${TEXT}\n\n${wide}\n${paged}\n`);
    expect(source.copies).toBe(3);
    expect(textOf(source)).toEqual(textOf(await clean(TEXT)));
  });

  it('are one where a report is followed by another', async () => {
    const source = await clean(`${TEXT}\n${sampleText('hebei-2021')}`);
    expect(source.copies).toBe(1);
  });

  it('are found however they are spaced and in whatever order', async () => {
    const alone = textOf(await clean(TEXT));
    const spaced = (indent: string, gap: number) => LINES.map((line) => indent + line).join('\n'.repeat(gap + 1));
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
    const short = LINES.slice(0, 66).join('\n');
    const source = await clean(`${short}\n\n${TEXT}\n`);
    expect([source.copies, source.lines[0]]).toEqual([2, 68]);
  });
});
