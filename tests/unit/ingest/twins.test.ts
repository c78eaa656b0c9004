import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, MOSTLY_SHARED } from '../../../scripts/intake/twins/same-report.ts';
import { addToIndex, candidates, newIndex, sketchOf, wordsIn } from '../../../scripts/intake/twins/sketch.ts';
import { SAMPLES, type Sample, sampleText } from '../../support/samples.ts';

const words = Object.fromEntries(SAMPLES.map((name) => [name, wordsIn(sampleText(name))]));
const one = (name: Sample) => words[name] ?? '';

describe('twins', () => {
  const index = newIndex();
  for (const name of SAMPLES) addToIndex(index, name, sketchOf(one(name)));

  it('are told from different reports by a wide margin', () => {
    const pairs = SAMPLES.flatMap((name, at) =>
      SAMPLES.slice(at + 1).map((other) => containment(one(name), one(other))),
    );
    expect(Math.max(...pairs)).toBeLessThan(0.12);
    expect(MOSTLY_SHARED).toBe(0.5);
  });

  it('are found from any page of them, however it was typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 25 }),
        (name, start, slips) => {
          const page = Array.from(one(name).slice(start, start + 2500), (char, at) =>
            slips > 0 && at % (60 - slips) === 7 ? '误' : char,
          ).join('');
          expect(candidates(index, sketchOf(page))[0]).toBe(name);
          expect(containment(page, one(name))).toBeGreaterThan(MOSTLY_SHARED);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are not found for a few sentences of ceremony, nor for a report that is no longer', () => {
    const opening = one('ezhou-2016').slice(0, 45);
    expect(candidates(index, sketchOf(opening))).toEqual([]);
    const scrap = newIndex();
    addToIndex(scrap, 'scrap', sketchOf(opening));
    expect(candidates(scrap, sketchOf(one('ezhou-2016')))).toEqual([]);
  });

  it('are not two years of one place', () => {
    expect(candidates(index, sketchOf(one('ezhou-2021'))).filter((name) => name !== 'ezhou-2021')).toEqual([]);
  });
});
