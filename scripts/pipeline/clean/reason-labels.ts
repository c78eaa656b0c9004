import { NORMALISE_RULES, UNPRINTED } from '../../../src/chinese/normalise.rules.ts';
import { FRAME_RULES } from '../read/frame.rules.ts';
import { INLINE_RULES, WHOLE_LINE_RULES } from '../read/markdown.rules.ts';
import { FURNITURE_RULES } from './furniture.rules.ts';
import type { Account } from './ledger.ts';

/** The rules by whose ids a report says why characters were changed or taken out. */
const NAMED = [
  ...NORMALISE_RULES,
  ...Object.values(UNPRINTED),
  ...FURNITURE_RULES,
  ...FRAME_RULES,
  ...INLINE_RULES,
  ...WHOLE_LINE_RULES,
];

const LABELS = new Map(NAMED.map(({ id, label }) => [id, label]));

/**
 * Chinese names of the rules that an account names by their ids, in the order of the ids. What an editor took out has his own words as its
 * reason and needs no other name.
 */
export function labelsOf({
  normalisations,
  furniture,
}: Pick<Account, 'normalisations' | 'furniture'>): Record<string, string> {
  const ids = new Set([...Object.keys(normalisations), ...furniture.map(({ reason }) => reason)]);
  return Object.fromEntries([...ids].sort().flatMap((id) => (LABELS.has(id) ? [[id, LABELS.get(id) ?? '']] : [])));
}
