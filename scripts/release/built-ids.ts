/** Looks into a built site whether every id ever issued is there, once, in each variant. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Registry } from '../../src/anchors/registry.ts';
import { VARIANTS } from '../../src/variants/variants.ts';
import type { Breach } from './gate.ts';

/** Ids that a report's pages lack or bear twice; a page in a variant that the site does not offer is passed over. */
export function checkBuilt(site: string, registries: Registry[]): Breach[] {
  return registries.flatMap(({ report, anchors }) =>
    VARIANTS.flatMap(({ segment }, order): Breach[] => {
      const page = join(site, segment, report, 'index.html');
      if (!existsSync(page)) return order === 0 ? [{ report, id: '', text: `has no page ${page}` }] : [];
      const count = new Map<string, number>();
      for (const [, id = ''] of readFileSync(page, 'utf8').matchAll(/<[^>]*?\sid="?([^\s">]+)/g))
        count.set(id, (count.get(id) ?? 0) + 1);
      return anchors.flatMap(({ id }): Breach[] => {
        const times = count.get(id) ?? 0;
        return times === 1 ? [] : [{ report, id, text: `stands ${times} times in ${page}` }];
      });
    }),
  );
}
