/** The lines that `npm run add` prints about the files it was given. */
import { formatMessage } from '../cli/messages.ts';
import { summary } from '../cli/summary.ts';
import type { MadeFiles } from '../pipeline/make-files.ts';
import type { Message } from '../pipeline/types.ts';
import type { Addition } from './add.ts';
import { percent } from './plan.ts';

/** If more reports than this are added, their doubts are only counted. */
const FEW = 10;

/** Lists what was found: the table of reports, then the facts and sources of each. */
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

/** Lists the doubts, then the refusals. A line that comes twice is given once. */
export function doubtLines({ plan, made, refused }: Addition): string[] {
  return [...new Set([...plan.messages, ...doubtsOf(made), ...refused].map(formatMessage))];
}

/** The doubts that an editor should look at: each with its place if there are few reports, only their number per report if there are many. */
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

/** The number of files that were refused, for whatever reason. */
export function refusedCount({ plan, refused }: Addition): number {
  return plan.messages.filter(({ severity }) => severity === 'error').length + refused.length;
}
