import { relative } from 'node:path';
import { refuse } from '../cli/messages.ts';

/** Signs that a path may not hold, and what they are to the program that stumbles over them. */
type Odd = Readonly<Record<string, string>>;

const ADDRESS = { '#': 'the end of an address', '?': 'the end of an address' };

/** Vite takes the paths of modules for addresses, and Astro writes them between quotes into the code that it makes. */
const OF_PROJECT: Odd = { ...ADDRESS, "'": 'the end of a text', '"': 'the end of a text' };

/** Astro reads the way from the project to a report as an address. */
const OF_CONTENT: Odd = { ...ADDRESS, '%': 'the beginning of an encoded sign' };

/** Refuses folders that the programs below cannot build from. All other commands take any. */
export function refuseOddPaths(project: string, content: string): void {
  refuseSigns(project, project, OF_PROJECT, 'move the project');
  refuseSigns(relative(project, content), content, OF_CONTENT, 'move the content tree');
}

function refuseSigns(path: string, file: string, odd: Odd, mend: string): void {
  const [sign, taken] = Object.entries(odd).find(([each]) => path.includes(each)) ?? [];
  if (sign === undefined) return;
  const others = Object.keys(odd).join(' ');
  refuse('path', `holds ${sign}, which the build takes for ${taken}: ${mend} to a folder without ${others}`, { file });
}
