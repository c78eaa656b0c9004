import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, printed, type Report, type Span } from '../model/report.ts';
import { contentDir } from '../tree/content-dir.ts';
import { reportFiles } from '../tree/files.ts';

/** A block with the source's text at its place. */
interface Comparison {
  id: string;
  heading: boolean;
  clean: string;
  /** The source's own characters, one piece for each line; empty where they are the same as the clean text. */
  raw: string[];
  /** Lines of the source, e.g. `7` or `25、27`. */
  lines: string;
}

/** Every block of a report with the lines of the base it was read from. */
export function comparisons(report: Report): Comparison[] {
  const [base] = report.sources;
  const lines = readFileSync(join(contentDir(), reportFiles(report.id).lines), 'utf8').split('\n');
  const rawOf = ([line, start, end]: Span) =>
    [...(lines[line - (base?.lines[0] ?? 1)] ?? '')].slice(start, end).join('');
  return report.blocks.map((block) => compare(block, rawOf));
}

function compare(block: Block, rawOf: (span: Span) => string): Comparison {
  const spans = block.at.filter(([, , , source]) => !source);
  const clean = printed(block);
  const raw = spans.map(rawOf);
  return {
    id: block.id,
    heading: block.type === 'heading',
    clean,
    raw: raw.join('') === clean ? [] : raw,
    lines: [...new Set(spans.map(([line]) => line))].join('、'),
  };
}
