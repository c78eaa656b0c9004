/** What a library changes of the look of its site: a stylesheet, and components in the place of the generator's. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { didYouMean } from '../../src/model/did-you-mean.ts';
import { generatorFile, isInside, projectFile } from '../../src/tree/roots.ts';
import { walk } from '../../src/tree/walk.ts';
import { refuse } from '../cli/messages.ts';

/** The stylesheet of a library, at the top of its content tree. */
const STYLE = 'style.css';

/** Folder of the project with components of its own. */
export const OWN_COMPONENTS = 'components';

/** The components that may be replaced: their properties are a promise. */
export const REPLACEABLE = ['SiteHeader.astro', 'SiteFooter.astro', 'Seal.astro'];

/** The name under which the layout imports the stylesheet of the library. */
const STYLE_ID = 'virtual:library-style.css';
const NO_STYLE = `\0${STYLE_ID}`;

/** Vite plugin that finds the stylesheet and the components of a library. Without any, nothing changes. */
export const ownLook = (content: string) => ({
  name: 'own-look',
  enforce: 'pre' as const,
  resolveId(id: string, importer: string | undefined): string | undefined {
    if (id === STYLE_ID) {
      const style = join(content, STYLE);
      return existsSync(style) ? style : NO_STYLE;
    }
    const name = basename(id);
    // A component of the library may import the one that it replaces.
    if (!REPLACEABLE.includes(name) || !importer || !isInside(generatorFile('src'), importer)) return undefined;
    const own = projectFile(join(OWN_COMPONENTS, name));
    return existsSync(own) ? own : undefined;
  },
  load: (id: string): string | undefined => (id === NO_STYLE ? '' : undefined),
});

/** Refuses files of the project's folder of components that take no component's place. */
export function refuseStrangeComponents(): void {
  for (const { path } of walk(projectFile(OWN_COMPONENTS))) {
    if (!path.endsWith('.astro') || REPLACEABLE.includes(path)) continue;
    const text = `takes no component's place${didYouMean(path, REPLACEABLE)}; these can be replaced: ${REPLACEABLE.join(', ')}`;
    refuse('component', text, { file: join(OWN_COMPONENTS, path) });
  }
}
