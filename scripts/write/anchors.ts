import { createHash } from 'node:crypto';
import { type Block, printed } from '../../src/model/report.ts';

/**
 * The registry of one report: every id, and by what its passage is known again. While there is no `content/releases.yaml` it is
 * written anew with each ingest; after a release its lines stay, and gain `release` and `became`.
 */
export interface Anchors {
  schema: 1;
  report: string;
  ids: Record<string, Anchor>;
}

export interface Anchor {
  type: Block['type'];
  /** First 16 hex digits of the SHA-256 of the printed text. */
  text: string;
  /** Code points of the printed text. */
  chars: number;
}

/** The registry of a report whose ids are provisional. */
export function anchorsOf(report: string, blocks: Block[]): Anchors {
  const ids = Object.fromEntries(blocks.map((block) => [block.id, anchorOf(block)]));
  return { schema: 1, report, ids };
}

function anchorOf(block: Block): Anchor {
  const text = printed(block);
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { type: block.type, text: hash, chars: Array.from(text).length };
}

/** One id a line, so that a diff shows which ids came and went. */
export function anchorsJson(anchors: Anchors): string {
  const ids = Object.entries(anchors.ids).map(([id, anchor]) => `    ${JSON.stringify(id)}: ${JSON.stringify(anchor)}`);
  return `{\n  "schema": ${anchors.schema},\n  "report": ${JSON.stringify(anchors.report)},\n  "ids": {\n${ids.join(',\n')}\n  }\n}\n`;
}
