import { z } from 'zod';
import { delivered, identity, version } from './schema/identity.ts';
import { object } from './schema/values.ts';

/** Astro's YAML reader takes an unquoted day for a `Date`. */
const date = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  delivered.shape.date,
);

/** Front matter of a report's MDX. It is generated: an error here means that `npm run ingest` has to run again. */
export const frontMatter = object({
  ...identity,
  delivered: object({ ...delivered.shape, date }),
  version: version.optional(),
});

export type FrontMatter = z.infer<typeof frontMatter>;
