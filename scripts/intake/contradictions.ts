import { simplified } from '../../src/variants/simplified.ts';
import type { Identity } from '../decisions/identity.ts';
import type { Facts, Message } from '../pipeline/types.ts';
import { findPlace } from './places/find.ts';

/**
 * Questions the year and the place that the YAML of a report calls stated, where the text states others. A year or place that the YAML calls inferred
 * is the editor's own conclusion and is not questioned.
 * @param text the clean text, whose place names tell which of several places of one name is meant
 */
export function contradictions(
  { year, yearBasis, region }: Pick<Identity, 'year' | 'yearBasis' | 'region'>,
  facts: Pick<Facts, 'year' | 'region'>,
  text: string,
): Message[] {
  const found: Message[] = [];
  const doubt = (rule: string, words: string) => found.push({ rule, severity: 'warning', text: words });
  if (yearBasis === 'stated' && facts.year?.basis === 'stated' && facts.year.value !== year) {
    doubt(
      'other-year',
      `the YAML calls ${year} the stated year, but the text speaks of ${facts.year.value}; mend \`year\`, or write \`yearBasis: inferred\``,
    );
  }
  const place = facts.region && findPlace(facts.region.value, text);
  const isSame = place?.place.code === region.code || simplified(facts.region?.value ?? '') === simplified(region.name);
  if (region.basis === 'stated' && place && !place.doubt && !isSame) {
    doubt(
      'other-place',
      `the YAML calls ${region.name} (${region.code}) the stated place, but the text says ${place.place.name} (${place.place.code}); mend \`region\`, or write \`basis: inferred\` in it`,
    );
  }
  return found;
}
