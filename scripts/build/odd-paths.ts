import { relative } from 'node:path';
import { refuse } from '../cli/messages.ts';

/** Characters that a path may not hold, each with what the build takes it for (used in the message). */
type Odd = Readonly<Record<string, string>>;

const ADDRESS = { '#': 'the end of an address', '?': 'the end of an address' };

/** Vite takes the paths of modules for web addresses, and Astro writes these paths between quotes into the code that it makes. */
const OF_PROJECT: Odd = { ...ADDRESS, "'": 'the end of a text', '"': 'the end of a text' };

/** Astro reads the path from the project to a report as a web address. */
const OF_CONTENT: Odd = { ...ADDRESS, '%': 'the beginning of an encoded sign' };

/** Where a package says with * which of its modules may be imported, Node fills in every * of the whole path. */
const OF_MODULES: Odd = { '*': 'a gap in the paths of modules' };

/**
 * Refuses a folder of the generator from which Node cannot import all modules. It must be asked before they are imported. From a folder with `\` in its
 * path Node runs no program at all.
 */
export function refuseUnloadable(generator: string): void {
  refuseSigns(generator, generator, OF_MODULES, { who: 'Node', mend: 'move the project' });
}

/** Refuses a project folder or a content folder from which Astro and Vite cannot build. All other commands work in any folder that Node can load from. */
export function refuseOddPaths(project: string, content: string): void {
  refuseSigns(project, project, OF_PROJECT, { who: 'the build', mend: 'move the project' });
  refuseSigns(relative(project, content), content, OF_CONTENT, { who: 'the build', mend: 'move the content tree' });
}

/** Who stumbles over the characters, and what helps. */
interface Told {
  who: string;
  mend: string;
}

function refuseSigns(path: string, file: string, odd: Odd, { who, mend }: Told): void {
  const [sign, taken] = Object.entries(odd).find(([each]) => path.includes(each)) ?? [];
  if (sign === undefined) return;
  const others = Object.keys(odd).join(' ');
  refuse('path', `holds ${sign}, which ${who} takes for ${taken}: ${mend} to a folder without ${others}`, { file });
}
