import { describe, expect, it } from 'vitest';
import { mayName } from '../../../scripts/pipeline/indicators/tokens.ts';
import { INDICATORS } from '../../../src/indicators/indicators.rules.ts';
import { statedIn } from './report.ts';

describe('each indicator', () => {
  it.each(INDICATORS.flatMap(({ label, example }) => example.map((sentence) => [label, sentence] as const)))(
    '%s is stated by “%s”',
    (label, sentence) => {
      expect(statedIn(sentence)).toContain(label);
    },
  );

  it.each(INDICATORS.flatMap(({ label, unlike }) => unlike.map((sentence) => [label, sentence] as const)))(
    '%s is not stated by “%s”',
    (label, sentence) => {
      expect(statedIn(sentence)).not.toContain(label);
    },
  );

  it.each(INDICATORS)('$label is named by a word that is looked for first', ({ example }) => {
    expect(example.every(mayName)).toBe(true);
  });

  it('has a name and an id of its own', () => {
    expect(INDICATORS).toHaveLength(24);
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(24);
    expect(new Set(INDICATORS.map(({ label }) => label)).size).toBe(24);
  });

  it('means only indicators that the list has', () => {
    const ids = new Set<string | null>([null, ...INDICATORS.map(({ id }) => id)]);
    const meant = INDICATORS.flatMap(({ names }) => names.flatMap(({ means = [] }) => means));
    expect(meant.filter((id) => !ids.has(id))).toEqual([]);
  });
});
