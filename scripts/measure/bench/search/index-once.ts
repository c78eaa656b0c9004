/** Makes the index once: `index-once.ts CONTENT OUT CACHE`. It runs as a process of its own, so that its memory can be measured. */
import { indexContent } from '../../../../src/search/build/from-content.ts';

const [content, out, cacheDir] = process.argv.slice(2) as [string, string, string];
await indexContent(content, out, { cacheDir });
