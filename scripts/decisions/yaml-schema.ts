/** JSON Schemas of the YAML files that people write. Editors that know the YAML language server complete keys from them and mark slips. */
import { relative, sep } from 'node:path';
import { z } from 'zod';
import { inputSchema } from '../../src/model/schema/publish.ts';
import { object } from '../../src/model/schema/values.ts';
import { siteSchema } from '../../src/settings/read-settings.ts';
import { generatorFile, isInside, projectFile } from '../../src/tree/roots.ts';
import { anyDecision } from './decisions.ts';
import { identity } from './identity.ts';
import { anyIndicatorDecision } from './indicators.ts';
import { anyWithdrawal } from './withdrawals.ts';

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
 * The path from a folder of YAML files to their schema. Null if the folder or the generator lies outside the project: the path would then tell where
 * on this machine both lie.
 */
export function schemaFrom(folder: string, schema: keyof typeof YAML_SCHEMAS): string | null {
  const file = generatorFile(schema);
  const project = projectFile('.');
  return isInside(project, folder) && isInside(project, file) ? relative(folder, file).replaceAll(sep, '/') : null;
}
