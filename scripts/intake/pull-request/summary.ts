import type { Report } from '../../../src/model/report.ts';

/** How a command ended. */
export interface Ended {
  /** Exit code. */
  status: number;
  /** Everything that the command printed. */
  output: string;
}

/** The result of a pull request's run. */
export interface PullRequestOutcome {
  /** Reports that are new or were made again. */
  reports: Report[];
  /** Paths of files that are new or different, below the content tree. */
  changed: string[];
  added: Ended;
  /** The editors' decisions about published ids, one line each. */
  decisions?: string[];
  /** How the build of the preview ended. Undefined if nothing was built. */
  built?: Ended | undefined;
}

/** The summary that is shown at a pull request, in Markdown. */
export function summaryOf({ reports, changed, added, decisions = [], built }: PullRequestOutcome): string {
  const parts = [`## ${headline(reports, added)}`];
  if (reports.length > 0) parts.push(table(reports));
  for (const { region } of reports.filter((report) => report.region.basis === 'inferred'))
    parts.push(
      `- **${inCell(region.name)}** is inferred, not stated: ${inCell(region.evidence ?? 'no evidence given')}`,
    );
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

/** Escapes characters that Markdown would read as markup, as a mention of a person or as the border of a table cell. */
function inCell(text: string): string {
  return text.replace(/[\\`*_[\]<>|@#]/gu, (mark) => (mark === '`' ? mark : `\\${mark}`)).replace(/\s+/gu, ' ');
}

/**
 * Makes output that a click unfolds. Its code fence is longer than any row of backticks in the output, so that all of the output is shown as text.
 */
function folded(title: string, text: string): string {
  const longest = (text.match(/`+/gu) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `<details><summary>${title}</summary>\n\n${fence}text\n${text}\n${fence}\n\n</details>`;
}
