/** Looks indicators up in the closed list (`indicators.rules.ts`). */
import { INDICATORS, type Indicator } from './indicators.rules.ts';

const BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/**
 * The indicator with an id.
 * @throws Error if the list has no such id: ids come from the code, so this is a mistake in it
 */
export function indicatorOf(id: string): Indicator {
  const indicator = BY_ID.get(id);
  if (!indicator) throw new Error(`there is no indicator “${id}”`);
  return indicator;
}
