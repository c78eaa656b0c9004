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
  const named = region.basis === 'stated' ? facts.region?.value : undefined;
  const other = named && simplified(named) !== simplified(region.name) ? findPlace(named, text) : null;
  if (other && !other.doubt && other.place.code !== region.code) {
    doubt(
      'other-place',
      `the YAML calls ${region.name} (${region.code}) the stated place, but the text says ${other.place.name} (${other.place.code}); mend \`region\`, or write \`basis: inferred\` in it`,
    );
  }
  return found;
}
