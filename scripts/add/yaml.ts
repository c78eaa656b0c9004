import { Document, isMap } from 'yaml';
import type { Proposal } from './propose.ts';

/** The YAML of a new source. A person can read and mend it: flat, the region on one line. */
export function identityYaml(
  { identity }: Proposal,
  provenance: Record<string, unknown>,
  witnesses: string[],
  damaged?: 'accepted',
): string {
  const { id, region, year, yearBasis } = identity;
  const document = new Document({
    id,
    region,
    year,
    yearBasis,
    ...(damaged ? { damaged } : {}),
    provenance,
    ...(witnesses.length > 0 ? { witnesses } : {}),
  });
  const map = document.get('region');
  if (isMap(map) && region.basis === 'stated') map.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
