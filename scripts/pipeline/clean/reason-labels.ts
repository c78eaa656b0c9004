import { NORMALISE_RULES, SPREAD_GAPS, UNPRINTED } from '../../../src/chinese/normalise.rules.ts';
import { FRAME_RULES } from '../read/frame.rules.ts';
import { FURNITURE_RULES } from './furniture.rules.ts';
import { type Account, WITHDRAWN } from './ledger.ts';

/** The rules whose ids a report gives as reasons for changed or removed characters. */
const NAMED = [
  ...NORMALISE_RULES,
  ...SPREAD_GAPS,
  ...Object.values(UNPRINTED),
  ...FURNITURE_RULES,
  ...FRAME_RULES,
  WITHDRAWN,
];

const LABELS = new Map(NAMED.map(({ id, label }) => [id, label]));

/**
 * The Chinese names of the rules that an account gives as reasons, sorted by the ids of the rules. Text that an editor removed has the editor's own
 * words as its reason and needs no name.
 */
export function labelsOf({
  normalisations,
  furniture,
}: Pick<Account, 'normalisations' | 'furniture'>): Record<string, string> {
  const ids = new Set([...Object.keys(normalisations), ...furniture.map(({ reason }) => reason)]);
  return Object.fromEntries([...ids].sort().flatMap((id) => (LABELS.has(id) ? [[id, LABELS.get(id) ?? '']] : [])));
}
