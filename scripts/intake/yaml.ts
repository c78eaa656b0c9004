import { join } from 'node:path';
import { Document, isMap } from 'yaml';
import { SOURCES } from '../../src/tree/files.ts';
import { schemaFrom } from '../decisions/yaml-schema.ts';
import type { Damage } from '../pipeline/read/decode.ts';
import type { Proposal } from './propose.ts';

/**
 * Makes the YAML of a new source in a form that is easy to edit: few levels, the region on one line, and a first line that names the JSON Schema, so
 * that text editors complete its keys.
 * @param root the content tree into which the YAML goes
 */
export function identityYaml(
  root: string,
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
  const schema = schemaFrom(join(root, SOURCES), 'docs/schemas/source.schema.json');
  if (schema !== null) document.commentBefore = ` yaml-language-server: $schema=${schema}`;
  const map = document.get('region');
  if (isMap(map) && region.basis === 'stated') map.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
