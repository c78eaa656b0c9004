/** JSON Schemas of the YAML files that people write. Editors that know the YAML language server complete keys from them and mark slips. */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { inputSchema } from '../../src/model/schema/publish.ts';
import { object } from '../../src/model/schema/values.ts';
import { siteSchema } from '../../src/settings/read-settings.ts';
import { SOURCES } from '../../src/tree/files.ts';
import { anyDecision } from './decisions.ts';
import { identity } from './identity.ts';
import { anyIndicatorDecision } from './indicators.ts';
import { anyWithdrawal } from './withdrawals.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The schema files by their paths in the project. A test holds them to what the code reads. */
export const YAML_SCHEMAS = {
  'docs/schemas/source.schema.json': () =>
    inputSchema(
      object({
        ...identity.shape,
        withdrawn: anyWithdrawal.optional().describe('What is taken down; see docs/editing.md.'),
        notes: z.array(anyDecision).optional().describe('Decisions about the text; see docs/editing.md.'),
        indicators: z
          .array(anyIndicatorDecision)
          .optional()
          .describe('Decisions about the figures that the text states.'),
      }),
      'The YAML beside a raw file',
    ),
  'docs/schemas/site.schema.json': () => inputSchema(siteSchema, 'Settings of a site'),
} satisfies Record<string, () => object>;

/**
 * The path from the sources of a content tree to the schema of their YAML. Null if the tree lies outside the project: the path would then tell where
 * on this machine both lie.
 */
export function schemaFrom(root: string): string | null {
  if (relative(PROJECT, root).split(sep)[0] === '..') return null;
  return relative(join(root, SOURCES), join(PROJECT, 'docs/schemas/source.schema.json')).replaceAll(sep, '/');
}
