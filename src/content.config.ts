import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { frontMatter } from './model/front-matter.ts';
import { contentDir } from './tree/content-dir.ts';
import { REPORTS } from './tree/files.ts';

/** The generated MDX of every report; an entry's id is the report's id. */
const reports = defineCollection({
  loader: glob({
    base: join(contentDir(), REPORTS),
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: frontMatter,
});

export const collections = { reports };
