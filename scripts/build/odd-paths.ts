import { relative } from 'node:path';
import { refuse } from '../cli/messages.ts';

/** Characters that a path may not hold, each with what the build takes it for (used in the message). */
type Odd = Readonly<Record<string, string>>;

const ADDRESS = { '#': 'the end of an address', '?': 'the end of an address' };

/** Vite takes the paths of modules for web addresses, and Astro writes these paths between quotes into the code that it makes. */
const OF_PROJECT: Odd = { ...ADDRESS, "'": 'the end of a text', '"': 'the end of a text' };

/** Astro reads the path from the project to a report as a web address. */
const OF_CONTENT: Odd = { ...ADDRESS, '%': 'the beginning of an encoded sign' };

/** Refuses a project folder or a content folder from which Astro and Vite cannot build. All other commands work in any folder. */
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
