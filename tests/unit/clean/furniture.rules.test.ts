import { expect, it } from 'vitest';
import { FURNITURE_RULES } from '../../../scripts/pipeline/clean/furniture.rules.ts';

it.each(FURNITURE_RULES)('$id names two places where it was seen', ({ seen }) => {
  expect(seen.length).toBeGreaterThanOrEqual(2);
});
