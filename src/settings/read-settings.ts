import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { check, inOneLine } from '../model/schema/faults.ts';
import { object, text, words } from '../model/schema/values.ts';
import { parsed, Unreadable } from '../model/unreadable.ts';
import { libraryDir } from '../tree/content-dir.ts';
import { SETTINGS } from '../tree/files.ts';
import { VARIANTS, type Variant, type VariantTag } from '../variants/variants.ts';

const tags = VARIANTS.map((variant) => variant.lang) as [VariantTag, ...VariantTag[]];
const address = z.url({ protocol: /^https?$/, error: 'must be a full address, e.g. https://example.org' });

/** Everything about a site that is not its texts, as `site.yaml` says it. */
const schema = object({
  name: words,
  tagline: text.default(''),
  description: text.default(''),
  url: address.transform((url) => new URL(url).origin).describe('Origin, e.g. `https://example.org`.'),
  base: text
    .default('/')
    .transform(withSlashes)
    .describe('Path the site lives under; read with both slashes: `/` or `/reports/`.'),
  scripts: z
    .array(z.enum(tags))
    .min(1, 'must name at least one variant')
    .default([...tags])
    .describe('Tags of the variants offered.'),
  contact: object({ email: z.email('must be an e-mail address').nullish(), tracker: address.nullish() })
    .nullish()
    .transform((contact) => contact ?? {})
    .describe('How readers report errors.'),
  repository: address.nullish().describe('Where sources and history are kept.'),
});

/** What `site.yaml` says, with the variants offered in the order of the toggle. */
export type Settings = Omit<z.infer<typeof schema>, 'scripts'> & { variants: Variant[] };

/**
 * Reads and checks `site.yaml`, and lets the environment override where the site is published.
 * @throws with the file, the key and what to write instead
 */
export function readSettings(directory: string, env: NodeJS.ProcessEnv = process.env): Settings {
  const file = settingsFile(directory);
  const given = { ...parsed(file, () => parse(readFileSync(file, 'utf8')) ?? {}, 'mend the YAML') };
  if (env.SITE_URL) given.url = env.SITE_URL;
  if (env.BASE_PATH !== undefined) given.base = env.BASE_PATH;
  const checked = check(schema, given);
  if ('faults' in checked) throw new Unreadable(file, inOneLine(checked.faults));
  const { scripts, ...rest } = checked.value;
  return { ...rest, variants: VARIANTS.filter((variant) => scripts.includes(variant.lang)) };
}

/** The settings file of a content tree: its own, else that of the project. */
function settingsFile(directory: string): string {
  if (!existsSync(directory)) throw new Unreadable(directory, 'is not there; name a content tree');
  const own = join(directory, SETTINGS);
  return existsSync(own) ? own : join(libraryDir(), SETTINGS);
}

/** `reports`, `/reports` and `/reports/` all mean `/reports/`; nothing means `/`. */
export function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
