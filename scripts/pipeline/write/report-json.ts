import type { Report } from '../../../src/model/report.ts';

/** The model as JSON, one block and one note a line: a diff shows what changed, and the same report gives the same bytes. */
export function reportJson(report: Report): string {
  const { sources, blocks, notes, ...rest } = report;
  const facts = Object.entries(rest).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${[...facts, list('sources', sources), list('blocks', blocks), list('notes', notes)].join(',\n')}\n}\n`;
}

function list(key: string, items: object[]): string {
  if (items.length === 0) return `  "${key}": []`;
  return `  "${key}": [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
}
