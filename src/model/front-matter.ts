import type { z } from 'zod';
import { delivered, identity, version } from './schema/identity.ts';
import { object } from './schema/values.ts';

/** Front matter of a report's MDX. It is generated: an error here means that `npm run ingest` has to run again. */
export const frontMatter = object({ ...identity, delivered, version: version.optional() });

export type FrontMatter = z.infer<typeof frontMatter>;
