import { fromBufferPromise } from 'yauzl';
import { refuse } from '../../cli/messages.ts';

/** The parts that are read may unpack to so many bytes in all; a report of a million characters takes a tenth of it. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** A document has some dozens of parts. */
const MOST_PARTS = 20_000;

/** The parts of an Office file (a ZIP archive of XML) that `isWanted` names, unpacked. What is too big is refused before it is unpacked. */
export async function readPackage(
  bytes: Uint8Array,
  file: string,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Buffer>> {
  const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const parts = new Map<string, Buffer>();
  if (archive.entryCount > MOST_PARTS)
    refuse('too-big', `holds ${archive.entryCount} parts; that is no report`, { file });
  let unpacked = 0;
  for await (const entry of archive.eachEntry()) {
    if (!isWanted(entry.fileName)) continue;
    // The reader of the archive holds an entry to the size that it states.
    unpacked += entry.uncompressedSize;
    if (unpacked > MOST_UNPACKED)
      refuse(
        'too-big',
        `unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB of text; save the report alone as .docx or .txt`,
        {
          file,
        },
      );
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}
