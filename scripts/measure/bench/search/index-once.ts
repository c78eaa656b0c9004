/** Makes the index once, in a process of its own, whose memory is watched: `index-once.ts CONTENT OUT CACHE`. */
import { indexContent } from '../../../../src/search/build/from-content.ts';

const [content, out, cacheDir] = process.argv.slice(2) as [string, string, string];
await indexContent(content, out, { cacheDir });
