/** Looks indicators up in the closed list (`indicators.rules.ts`). */
import { INDICATORS, type Indicator } from './indicators.rules.ts';

const BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** The indicator of an id; throws for an id that the list does not have, since ids come from the code. */
export function indicatorOf(id: string): Indicator {
  const indicator = BY_ID.get(id);
  if (!indicator) throw new Error(`there is no indicator “${id}”`);
  return indicator;
}

/** The indicator of a canonical name, as rows carry it; undefined for any other name. */
export function indicatorNamed(name: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.label === name);
}
