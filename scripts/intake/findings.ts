/** What `npm run add` says about the files it was given. */
import { formatMessage } from '../cli/messages.ts';
import { summary } from '../cli/summary.ts';
import type { MadeFiles } from '../pipeline/make-files.ts';
import type { Message } from '../pipeline/types.ts';
import type { Addition } from './add.ts';
import { percent } from './plan.ts';

/** Doubts of more reports than these are only counted. */
const FEW = 10;

/** What was found, report by report: the table, then facts and sources. */
export function foundLines({ plan: { added, joined }, made }: Addition): string[] {
  const rows = made.flatMap(({ row }) => row ?? []);
  return [
    ...(rows.length > 0 ? [summary(rows)] : []),
    ...added.map(({ report, examined }) => {
      const { region, year, yearBasis, id } = report.identity;
      const { date, meeting, speaker } = examined.facts;
      const facts = [date, meeting, speaker].flatMap((fact) => fact?.value ?? []);
      const place = `${region.name} (${region.code}, ${region.basis})`;
      return `${examined.name} -> ${id}: ${[place, `${year} (${yearBasis})`, ...facts].join(', ')}`;
    }),
    ...joined.map(({ report, examined, share }) => {
      const alike = `${percent(share)} of the shorter text is in the longer`;
      return `${examined.name} -> witness of ${report.identity.id} (${alike})`;
    }),
  ];
}

/** What is doubtful, then what was refused, each line once. */
export function doubtLines({ plan, made, refused }: Addition): string[] {
  return [...new Set([...plan.messages, ...doubtsOf(made), ...refused].map(formatMessage))];
}

/** What an editor should look at: place by place for a few reports, by their number for many. */
function doubtsOf(made: readonly MadeFiles[]): Message[] {
  return made.flatMap(({ id, messages }) => {
    const doubts = messages.filter(({ severity }) => severity !== 'error');
    if (made.length <= FEW || doubts.length === 0) return doubts;
    const file = doubts[0]?.file ?? '';
    return [
      { rule: 'doubts', severity: 'info' as const, text: `has ${doubts.length} doubts: npm run doubts -- ${id}`, file },
    ];
  });
}

/** How many files were refused, whatever the reason. */
export function refusedCount({ plan, refused }: Addition): number {
  return plan.messages.filter(({ severity }) => severity === 'error').length + refused.length;
}
