import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { contentDir } from './site/content-dir.ts';
import { frontMatter } from './site/front-matter.ts';

/** The generated MDX of every report; an entry's id is the report's id. */
const reports = defineCollection({
  loader: glob({
    base: join(contentDir, 'reports'),
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: frontMatter,
});

export const collections = { reports };
