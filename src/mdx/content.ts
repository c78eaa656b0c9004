import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as runtime from 'astro/jsx-runtime';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { mdxToJs } from 'satteri';
import { uses } from '../site/inputs.ts';
import { keepLast } from '../site/keep-last.ts';
import { contentDir } from '../tree/content-dir.ts';
import { reportFiles } from '../tree/files.ts';
import { features, hastPlugins } from './processor.ts';

/** What the code that Sätteri makes of an MDX file returns. */
interface MdxModule {
  default: (props: Record<string, unknown>) => unknown;
}

/**
 * The text of a report as a component, made of its MDX. It is made when its page is rendered and not when the site's code is bundled: so the bundle
 * does not grow with the library, and no report stays in memory. The variants of a report's page share it.
 */
export function contentOf(id: string): Promise<AstroComponentFactory> {
  uses(`report:${id}`);
  return made(id);
}

const made = keepLast(async (id: string): Promise<AstroComponentFactory> => {
  const file = join(contentDir(), reportFiles(id).mdx);
  const { code } = await mdxToJs(readFileSync(file, 'utf8'), {
    hastPlugins,
    features,
    fileURL: pathToFileURL(file),
    outputFormat: 'function-body',
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  });
  return componentOf(code);
});

/** Makes a component of Sätteri's code. */
function componentOf(code: string): AstroComponentFactory {
  const { default: render } = new Function(code)(runtime) as MdxModule;
  const content = (props: { components?: object }) =>
    render({ ...props, components: { Fragment: runtime.Fragment, ...props.components } });
  return Object.assign(content, MARKS) as unknown as AstroComponentFactory;
}

/** The marks that Astro's MDX integration puts on the components that it makes. */
const MARKS = {
  [Symbol.for('mdx-component')]: true,
  [Symbol.for('astro.needsHeadRendering')]: true,
  [Symbol.for('astro:renderer')]: 'astro:jsx',
};
