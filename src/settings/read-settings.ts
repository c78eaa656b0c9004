import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { parsed, Unreadable } from '../model/unreadable.ts';
import { VARIANTS, type Variant, type VariantTag } from '../variants/variants.ts';

const tags = VARIANTS.map((variant) => variant.lang) as [VariantTag, ...VariantTag[]];

const schema = z.strictObject({
  name: z.string().min(1, 'give the site a name'),
  tagline: z.string().default(''),
  description: z.string().default(''),
  url: z.url('write a full address, e.g. https://example.org').transform((url) => new URL(url).origin),
  base: z.string().default('/'),
  scripts: z
    .array(z.enum(tags))
    .min(1, 'offer at least one variant')
    .default([...tags]),
  contact: z
    .strictObject({ email: z.email().nullish(), tracker: z.url().nullish() })
    .nullish()
    .transform((contact) => contact ?? {}),
  repository: z.url().nullish(),
});

/** Settings for a content tree that has none. */
const OWN_SETTINGS = resolve('content', 'site.yaml');

/** Everything about a site that is not its texts. */
export interface Settings {
  name: string;
  tagline: string;
  description: string;
  /** Origin, e.g. `https://example.org`. */
  url: string;
  /** Path the site lives under, with both slashes: `/` or `/reports/`. */
  base: string;
  /** Variants offered, in the order of the toggle. */
  variants: Variant[];
  contact: { email?: string | null; tracker?: string | null };
  repository?: string | null;
}

/**
 * Reads and checks `site.yaml`, and lets the environment override where the site is published.
 * @throws with the file, the key and what to write instead
 */
export function readSettings(directory: string, env: NodeJS.ProcessEnv = process.env): Settings {
  const file = settingsFile(directory);
  const given = { ...parsed(file, () => parse(readFileSync(file, 'utf8')) ?? {}, 'mend the YAML') };
  if (env.SITE_URL) given.url = env.SITE_URL;
  if (env.BASE_PATH !== undefined) given.base = env.BASE_PATH;
  const checked = schema.safeParse(given);
  if (!checked.success) throw new Unreadable(file, inOneLine(checked.error));
  const { base, scripts, ...rest } = checked.data;
  return { ...rest, base: withSlashes(base), variants: VARIANTS.filter((variant) => scripts.includes(variant.lang)) };
}

/** The settings file of a content tree: its own, else that of the project. */
function settingsFile(directory: string): string {
  if (!existsSync(directory)) throw new Unreadable(directory, 'is not there; name a content tree');
  const own = join(directory, 'site.yaml');
  return existsSync(own) ? own : OWN_SETTINGS;
}

/** What is wrong, key by key: `url: write a full address; tagilne: Unrecognized key`. */
function inOneLine({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join('; ');
}

/** `reports`, `/reports` and `/reports/` all mean `/reports/`; nothing means `/`. */
export function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
