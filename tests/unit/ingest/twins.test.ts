import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWitness } from '../../../scripts/twins/readings.ts';
import {
  addToIndex,
  candidates,
  containment,
  newIndex,
  SAME_REPORT,
  sketchOf,
  wordsIn,
} from '../../../scripts/twins/sketch.ts';
import type { Block } from '../../../src/model/report.ts';
import { ROOT } from '../../support/build-site.ts';

const raw = (name: string) => readFileSync(`${ROOT}content/sources/${name}.txt`, 'utf8');
const NAMES = ['datong-2017', 'datong-2022', 'datong-2023', 'jinzhong-2017', 'yuanping-2022'];
const words = Object.fromEntries(NAMES.map((name) => [name, wordsIn(raw(name).slice(0, 18_000))]));
const one = (name: string) => words[name] ?? '';

describe('twins', () => {
  const index = newIndex();
  for (const name of NAMES) addToIndex(index, name, sketchOf(one(name)));

  it('are told from different reports by a wide margin', () => {
    const pairs = NAMES.flatMap((name, at) => NAMES.slice(at + 1).map((other) => containment(one(name), one(other))));
    expect(Math.max(...pairs)).toBeLessThan(0.12);
    expect(SAME_REPORT).toBe(0.5);
  });

  it('are found from any page of them, however it was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 25 }),
        (name, start, slips) => {
          const page = Array.from(one(name).slice(start, start + 2500), (char, at) =>
            slips > 0 && at % (60 - slips) === 7 ? '误' : char,
          ).join('');
          expect(candidates(index, sketchOf(page))[0]).toBe(name);
          expect(containment(page, one(name))).toBeGreaterThan(SAME_REPORT);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are not two years of one place', () => {
    expect(candidates(index, sketchOf(one('datong-2023'))).filter((name) => name !== 'datong-2023')).toEqual([]);
  });
});

describe('a witness', () => {
  const blocks: Block[] = [
    {
      id: 's1-p1',
      type: 'paragraph',
      text: '我们坚持稳中求进，跛出了一条转型发展的新路，全年地区生产总值增长6.5%。',
      at: [],
    },
    {
      id: 's1-p2',
      type: 'paragraph',
      text: '新建改建学校12所，云台山隧道贯通，干旱山区群众吃水不再难，民生福祉持续增进。',
      at: [],
    },
  ];

  it('reads otherwise in letters, not in punctuation, width or order', () => {
    const witness =
      '新建改建学校十二所、云台山隧道贯通，干旱山区群众吃水不再难，民生福祉持续增进\n我们坚持稳中求进,蹚出了一条转型发展的新路,全年地区生产总值增长6.5％。';
    const { notes, covered, extra } = compareWitness(blocks, witness, 1);
    expect(notes).toEqual([
      { type: 'witness', block: 's1-p1', start: 9, end: 10, source: 1, reading: '蹚' },
      { type: 'witness', block: 's1-p2', start: 6, end: 8, source: 1, reading: '十二' },
    ]);
    expect([covered, extra]).toEqual([1, 0]);
  });

  it('that holds one page says nothing of the rest', () => {
    const { notes, covered, extra } = compareWitness(
      blocks,
      '新建改建学校12所，云台山隧道贯通，干旱山区群众吃水不再难，民生福祉持续增进。另有一段别处没有的话。',
      1,
    );
    expect(notes).toEqual([]);
    expect(covered).toBeCloseTo(0.52, 1);
    expect(extra).toBe(10);
  });
});
