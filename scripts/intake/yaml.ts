import { Document, isMap } from 'yaml';
import type { Damage } from '../pipeline/read/decode.ts';
import type { Proposal } from './propose.ts';

/** Makes the YAML of a new source in a form that is easy to edit: few levels, and the region on one line. */
export function identityYaml(
  { identity }: Proposal,
  provenance: Record<string, unknown>,
  witnesses: string[],
  damaged?: Damage,
): string {
  const { id, kind, region, year, yearBasis } = identity;
  const document = new Document({
    id,
    ...(kind ? { kind } : {}),
    region,
    year,
    yearBasis,
    provenance,
    ...(damaged ? { damaged } : {}),
    ...(witnesses.length > 0 ? { witnesses } : {}),
  });
  const map = document.get('region');
  if (isMap(map) && region.basis === 'stated') map.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
