import { pathsOf } from '../model/path.ts';
import type { PublishedReport, Report } from '../model/report.ts';

/** Writes a report as JSON, one block and one note per line, so that a diff shows what changed. The same report gives the same bytes. */
export function reportJson(report: Report | PublishedReport): string {
  const { sources, blocks, lost, notes, ...rest } = report;
  const facts = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${[...facts, list('sources', sources), list('blocks', blocks), list('lost', lost), list('notes', notes)].join(',\n')}\n}\n`;
}

/** The report as it is published: each block also has the headings above it. */
export function published(report: Report): PublishedReport {
  const paths = pathsOf(report);
  const blocks = report.blocks.map((block) => ({
    ...block,
    path: (paths.get(block.id) ?? []).map(({ level: _, ...step }) => step),
  }));
  return { ...report, blocks };
}

function list(key: string, items: object[]): string {
  if (items.length === 0) return `  "${key}": []`;
  return `  "${key}": [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
