import { describe, expect, it } from 'vitest';
import { FURNITURE_RULES } from '../../../scripts/pipeline/clean/furniture.rules.ts';

describe('each furniture rule', () => {
  it.each(FURNITURE_RULES.map((rule) => [rule.id, rule.example, rule] as const))(
    '%s knows “%s”',
    (_id, example, rule) => {
      expect(rule.pattern.test(example)).toBe(true);
    },
  );

  it.each(FURNITURE_RULES.map((rule) => [rule.id, rule.unlike, rule] as const))(
    '%s leaves “%s” alone',
    (_id, unlike, rule) => {
      expect(rule.pattern.test(unlike)).toBe(false);
    },
  );

  it.each(FURNITURE_RULES)('$id names two places where it was seen', ({ seen }) => {
    expect(seen.length).toBeGreaterThanOrEqual(2);
  });
});
