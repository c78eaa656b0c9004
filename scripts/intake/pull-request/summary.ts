import type { Report } from '../../../src/model/report.ts';

/** How a command ended. */
export interface Ended {
  /** Exit code. */
  status: number;
  /** What it printed. */
  output: string;
}

/** What a pull request brought. */
export interface Outcome {
  /** Reports that are new or were made anew. */
  reports: Report[];
  /** Files that are new or different, below the content tree. */
  changed: string[];
  added: Ended;
  /** What editors decide about published ids, one line each. */
  decisions?: string[];
  /** Missing when nothing was built. */
  built?: Ended | undefined;
}

/** The summary that a pull request shows, in Markdown. */
export function summaryOf({ reports, changed, added, decisions = [], built }: Outcome): string {
  const parts = [`## ${headline(reports, added)}`];
  if (reports.length > 0) parts.push(table(reports));
  for (const { region } of reports.filter((report) => report.region.basis === 'inferred'))
    parts.push(`- **${region.name}** is inferred, not stated: ${inCell(region.evidence ?? 'no evidence given')}`);
  if (added.output && (reports.length > 0 || added.status !== 0))
    parts.push(folded('What `npm run add` found, with each doubt', added.output));
  if (decisions.length > 0)
    parts.push(
      [
        '**What editors decide about published ids** (look at each):',
        ...decisions.map((line) => `- ${inCell(line)}`),
      ].join('\n'),
    );
  if (changed.length > 0)
    parts.push(folded(`${changed.length} generated files, attached as an artifact`, changed.join('\n')));
  if (built)
    parts.push(
      built.status === 0
        ? 'The preview is attached as an artifact.'
        : folded('The preview could not be built', built.output),
    );
  return `${parts.join('\n\n')}\n`;
}

function headline(reports: Report[], added: Ended): string {
  const count = `${reports.length} ${reports.length === 1 ? 'report' : 'reports'} added or changed`;
  if (added.status !== 0) return reports.length > 0 ? `${count}, some files refused` : 'Files refused';
  return reports.length > 0 ? count : 'No new raw files';
}

function table(reports: Report[]): string {
  const rows = reports.map((report) => {
    const headings = [1, 2, 3].map(
      (level) => report.blocks.filter((block) => block.type === 'heading' && block.level === level).length,
    );
    const { chars, kept, normalised, duplicateCopies, furniture, markup, whitespace } = report.ledger;
    const ledger = `${chars} = ${kept} kept + ${normalised} normalised + ${duplicateCopies} in copies + ${furniture} furniture + ${markup} markup + ${whitespace} white space`;
    const sources = report.sources
      .map(({ file, role, copies }) => `${file} (${role}${copies > 1 ? `, ${copies} copies` : ''})`)
      .join(', ');
    return [`\`${report.id}\``, report.title, sources, headings.join(' / '), String(report.notes.length), ledger];
  });
  const head = ['report', 'title', 'sources', 'headings by level', 'notes', 'characters'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');
}

/** Text from a raw file is text in the summary too: no markup, no mention, no new cell. */
function inCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|@#]/gu, (mark) => (mark === '`' ? mark : `\\${mark}`)).replace(/\s+/gu, ' ');
}

/** Output that one click unfolds; a fence longer than any in it keeps it text. */
function folded(title: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `<details><summary>${title}</summary>\n\n${fence}text\n${text}\n${fence}\n\n</details>`;
}
