/** Takes the text of withdrawn passages out of the published versions of a report. Reads and writes no files. */
import type { Anchor, Registry } from '../../../src/anchors/registry.ts';
import type { HistoryFile, KeptBlock } from '../../../src/anchors/version.ts';
import { fold, traceOf } from '../settle/fingerprint.ts';

/** A text of at least this many characters that stands whole in a longer one does not stand there by chance. */
const RUN = 8;
/** A block of an earlier version that is a mere piece of a withdrawn passage must have at least this many characters to count as one. */
const PIECE = 20;

/** Decides whether a block of an earlier version has text that was taken down. */
export type MustBeCut = (block: KeptBlock) => boolean;

/**
 * Makes the test for the blocks of earlier versions. A block must be cut if it bears the id of a withdrawn passage, if its own id leads to one, or if
 * it has the same words. Returns null if no passage of the report was taken down.
 */
export function mustBeCut({ anchors }: Pick<Registry, 'anchors'>): MustBeCut | null {
  const gone = anchors.filter((anchor) => anchor.withdrawn !== undefined);
  if (gone.length === 0) return null;
  const ids = withLeading(gone, anchors);
  const traces = gone.map(({ trace }) => trace);
  return ({ id, text }) => {
    if (ids.has(id)) return true;
    const own = traceOf(fold(text));
    return traces.some(
      (trace) =>
        own === trace || (trace.length >= RUN && own.includes(trace)) || (own.length >= PIECE && trace.includes(own)),
    );
  };
}

/** The ids of withdrawn passages, and all retired ids whose text went into one of these passages. */
function withLeading(gone: Anchor[], anchors: Anchor[]): Set<string> {
  const ids = new Set(gone.map(({ id }) => id));
  const retired = anchors.filter(({ fate }) => fate !== 'live');
  for (let before = -1; before < ids.size; ) {
    before = ids.size;
    for (const { id, to = [] } of retired) if (to.some((next) => ids.has(next))) ids.add(id);
  }
  return ids;
}

/** What the history keeps of a block whose text was taken down: its id, its type and the fact. */
export function cutBlock({ id, type }: KeptBlock): KeptBlock {
  return { id, type, text: '', withdrawn: true };
}

/** The files of a history that still have text of withdrawn passages, with that text cut. Their hashes stay those of the text as it was published. */
export function cutHistory(files: HistoryFile[], registry: Pick<Registry, 'anchors'>): HistoryFile[] {
  const isGone = mustBeCut(registry);
  if (!isGone) return [];
  const isLeft = (block: KeptBlock) => !block.withdrawn && isGone(block);
  return files
    .filter(({ blocks }) => blocks.some(isLeft))
    .map((file) => ({ ...file, blocks: file.blocks.map((block) => (isLeft(block) ? cutBlock(block) : block)) }));
}
