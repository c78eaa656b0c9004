/** The process of `render.ts`. */
import { build } from 'astro';
import { processIo } from '../cli/io.ts';
import { formatMessage, messageOfError } from '../cli/messages.ts';
import { patienceOf, withLock } from '../tree/lock.ts';
import { RENDERING } from './alone.ts';

// Not longer than the build that started it.
const end = () => process.exit(1);
process.once('disconnect', end);
try {
  await withLock(RENDERING, patienceOf('build', processIo()), () => build({ logLevel: 'warn' }));
} catch (error) {
  const message = messageOfError(error);
  if (!message) throw error;
  console.error(formatMessage(message));
  process.exitCode = 1;
}
process.off('disconnect', end);
