import { describe, expect, it } from 'vitest';
import { yearsOf } from '../../../scripts/pipeline/indicators/periods.ts';
import { TIME_RULES } from '../../../scripts/pipeline/indicators/periods.rules.ts';
import { PHASE_RULES } from '../../../scripts/pipeline/indicators/phases.rules.ts';
import { AFTER_RULES, UNIT_RULES } from '../../../scripts/pipeline/indicators/quantities.rules.ts';
import { mayName, tokens } from '../../../scripts/pipeline/indicators/tokens.ts';
import { WORD_RULES } from '../../../scripts/pipeline/indicators/words.rules.ts';
import { INDICATORS } from '../../../src/indicators/indicators.rules.ts';
import { achieved, targets } from './report.ts';

const stated = (sentence: string) =>
  new Set([...achieved(sentence), ...targets(sentence)].map(({ indicator }) => indicator));

describe('each indicator', () => {
  it.each(INDICATORS.flatMap(({ name, examples }) => examples.map((example) => [name, example] as const)))(
    '%s is stated by “%s”',
    (name, example) => {
      expect(stated(example)).toContain(name);
    },
  );

  it.each(INDICATORS.flatMap(({ name, unlike }) => unlike.map((sentence) => [name, sentence] as const)))(
    '%s is not stated by “%s”',
    (name, sentence) => {
      expect(stated(sentence)).not.toContain(name);
    },
  );

  it.each(INDICATORS)('$name is named by a word that is looked for first', ({ examples }) => {
    expect(examples.every(mayName)).toBe(true);
  });

  it('has a name and an id of its own', () => {
    expect(INDICATORS).toHaveLength(24);
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(24);
    expect(new Set(INDICATORS.map(({ name }) => name)).size).toBe(24);
  });

  it('means only indicators that the list has', () => {
    const ids = new Set<string | null>([null, ...INDICATORS.map(({ id }) => id)]);
    const meant = INDICATORS.flatMap(({ names }) => names.flatMap(({ means = [] }) => means));
    expect(meant.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('each word', () => {
  const idsIn = (text: string) =>
    tokens(text).flatMap((token) => ('rule' in token && 'id' in token.rule ? token.rule.id : []));

  it.each(WORD_RULES)('$id ($label) is in “$example”', ({ id, example }) => {
    expect(idsIn(example)).toContain(id);
  });

  it.each(WORD_RULES)('$id ($label) is not in “$unlike”', ({ id, unlike }) => {
    expect(idsIn(unlike)).not.toContain(id);
  });
});

describe('each unit', () => {
  const kindsIn = (text: string) =>
    tokens(text).flatMap((token) => (token.kind === 'number' ? token.quantity.unitKind : []));

  it.each(UNIT_RULES)('$id ($label) is in “$example”', ({ kind, example }) => {
    expect(kindsIn(example)).toContain(kind);
  });

  it.each(UNIT_RULES)('$id ($label) is not in “$unlike”', ({ kind, unlike }) => {
    expect(kindsIn(unlike)).not.toContain(kind);
  });
});

describe('each limit after a number', () => {
  const boundsIn = (text: string) =>
    tokens(text).flatMap((token) => (token.kind === 'number' ? token.quantity.bound : []));

  it.each(AFTER_RULES)('$id ($label) is in “$example”', ({ bound, example }) => {
    expect(boundsIn(example)).toContain(bound);
  });

  it.each(AFTER_RULES)('$id ($label) is not in “$unlike”', ({ bound, unlike }) => {
    expect(boundsIn(unlike)).not.toContain(bound);
  });
});

describe('each word of time', () => {
  const calendar = { plan: 2020, review: 2019 };

  it.each(TIME_RULES)('$id ($label) is “$example”', ({ pattern, example }) => {
    expect(pattern.test(example)).toBe(true);
    expect(yearsOf(example, calendar)).not.toBeNull();
  });

  it.each(TIME_RULES)('$id ($label) is not “$unlike”', ({ pattern, unlike }) => {
    expect(pattern.test(unlike)).toBe(false);
  });
});

describe('each word of looking back or ahead', () => {
  it.each(PHASE_RULES)('$id ($label) is in “$example”', ({ pattern, example }) => {
    expect(pattern.test(example)).toBe(true);
  });

  it.each(PHASE_RULES)('$id ($label) is not in “$unlike”', ({ pattern, unlike }) => {
    expect(pattern.test(unlike)).toBe(false);
  });
});
