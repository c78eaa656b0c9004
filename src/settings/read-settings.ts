import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { check, inOneLine } from '../model/schema/faults.ts';
import { line, object, text } from '../model/schema/values.ts';
import { parsed, Unreadable } from '../model/unreadable.ts';
import { libraryDir } from '../tree/content-dir.ts';
import { SETTINGS } from '../tree/files.ts';
import { offered, VARIANTS, type Variant, type VariantTag } from '../variants/variants.ts';

const tags = VARIANTS.map((variant) => variant.lang) as [VariantTag, ...VariantTag[]];
const address = z.url({ protocol: /^https?$/, error: 'must be a full address, e.g. https://example.org' });

/** A path of segments that need no escape in an address. A segment of dots alone is refused, since it would lead to another folder. */
const BASE = /^\/*(?:(?!\.+(?:\/|$))[\w.~-]+(?:\/|$))*\/*$/u;

/** Schema of `site.yaml`: everything about a site that is not its texts. */
export const siteSchema = object({
  name: line,
  tagline: text.default(''),
  description: text.default(''),
  url: address.transform((url) => new URL(url).origin).describe('Origin, e.g. `https://example.org`.'),
  base: text
    .default('/')
    .refine((path) => BASE.test(path), 'must be a path of letters, digits and - . _ ~, e.g. /reports/')
    .transform(withSlashes)
    .describe('Path the site lives under; read with both slashes: `/` or `/reports/`.'),
  scripts: z
    .array(z.enum(tags))
    .min(1, 'must name at least one variant')
    .default([...tags])
    .describe('Tags of the variants offered. The first is the canonical one; its pages have the shortest addresses.'),
  contact: object({ email: z.email('must be an e-mail address').nullish(), tracker: address.nullish() })
    .nullish()
    .transform((contact) => contact ?? {})
    .describe('How readers report errors.'),
  repository: address.nullish().describe('Where sources and history are kept.'),
});

/** The settings of a site. `variants` are the variants offered, in the order in which the switch between variants shows them. */
export type Settings = Omit<z.infer<typeof siteSchema>, 'scripts'> & { variants: Variant[] };

/**
 * Reads and checks `site.yaml`, and lets the environment override where the site is published.
 * @throws Unreadable with the file, the key and what to write instead
 */
export function readSettings(directory: string, env: NodeJS.ProcessEnv = process.env): Settings {
  const file = settingsFile(directory);
  const given = { ...parsed(file, () => parse(readFileSync(file, 'utf8')) ?? {}, 'mend the YAML') };
  if (env.SITE_URL) given.url = env.SITE_URL;
  if (env.BASE_PATH !== undefined) given.base = env.BASE_PATH;
  const checked = check(siteSchema, given);
  if ('faults' in checked) throw new Unreadable(file, inOneLine(checked.faults));
  const { scripts, ...rest } = checked.value;
  return { ...rest, variants: offered([...new Set(scripts)]) };
}

/** Path of the settings file: that of the content tree, else that of the project's own library. */
function settingsFile(directory: string): string {
  if (!existsSync(directory)) throw new Unreadable(directory, 'is not there; name a content tree');
  const own = join(directory, SETTINGS);
  return existsSync(own) ? own : join(libraryDir(), SETTINGS);
}

/** Puts slashes around a path: `reports`, `/reports` and `/reports/` all become `/reports/`; an empty path becomes `/`. */
export function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
