/** The process of `render.ts`. */
import { build } from 'astro';

// Not longer than the build that started it.
const end = () => process.exit(1);
process.once('disconnect', end);
await build({ logLevel: 'warn' });
process.off('disconnect', end);
