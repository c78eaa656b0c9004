import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** SHA-256 of some bytes, in hex. */
export function checksum(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a file in hex, or null if there is none. */
export function checksumOfFile(file: string): string | null {
  try {
    return checksum(readFileSync(file));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
