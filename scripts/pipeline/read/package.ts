import { fromBufferPromise } from 'yauzl';
import { refuse } from '../../cli/messages.ts';

/**
 * The parts that are read may have at most this many bytes in all when unpacked; more is refused. A report of a million characters has a tenth of it.
 */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** A file with more parts than this is refused. A document has some dozens of parts. */
const MOST_PARTS = 20_000;

/** Unpacks the parts of an Office file (a ZIP archive of XML) for which `isWanted` holds. Refuses parts that are too big before unpacking them. */
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
    // The archive reader checks that an entry is not larger than the size it states.
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
