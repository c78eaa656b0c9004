/** Applies an editor's decisions about figures to the rows. */
import type { Amount, IndicatorRow } from '../../../src/indicators/row.ts';
import type { Block } from '../../../src/model/report.ts';
import type { IndicatorDecision, IndicatorDecisionKind, IndicatorDecisions } from '../../decisions/indicators.ts';
import { locate } from '../../decisions/quotation.ts';
import { type BlockIndex, rangesOf } from '../annotate/block-index.ts';
import type { Message } from '../types.ts';
import { inOrder } from './in-order.ts';
import { tokens } from './tokens.ts';

/** The words of a block that a quotation found; offsets in code points. */
interface Found {
  block: string;
  start: number;
  end: number;
  quote: string;
}

/** The blocks in which quotations are looked for. `index` was made of these blocks. */
export interface Places {
  blocks: Block[];
  index: BlockIndex;
}

/**
 * Applies all decisions to the rows. Returns an error message for each decision that cannot be applied. A decision cannot set a number or words that
 * the quoted words do not contain.
 */
export function applyDecisions(
  rows: IndicatorRow[],
  { list, file }: IndicatorDecisions,
  places: Places,
): { rows: IndicatorRow[]; messages: Message[] } {
  const messages: Message[] = [];
  let decided = rows;
  for (const decision of list) {
    for (const found of placesOf(places, decision)) {
      const result = typeof found === 'string' ? found : APPLY[decision.kind](decided, decision, found);
      if (typeof result === 'string') messages.push(errorOf(result, decision, file));
      else decided = result;
    }
  }
  return { rows: inOrder(withoutAnswered(decided), places.blocks), messages };
}

function errorOf(text: string, { kind, line }: IndicatorDecisions['list'][number], file: string): Message {
  return { rule: 'indicators/decision', severity: 'error', text: `${kind}: ${text}`, file, line };
}

/** Finds the places that a decision means. In place of a place that cannot be found there is an error text. */
function placesOf({ blocks, index }: Places, { quotation, which }: IndicatorDecision): (Found | string)[] {
  const quoted = locate(index.source(), quotation, which);
  if (typeof quoted === 'string') return [quoted];
  return quoted.map(({ start, end }) => {
    const [range, ...more] = rangesOf(index, start, end);
    const block = range && blocks[range.block];
    if (!range || !block)
      return 'the words are not in the text of a block; they may be a label, a closing mark or a mere point';
    if (more.length > 0) return 'the words lie in more than one block or piece; quote less';
    const quote = (index.texts[range.block] ?? []).slice(range.start, range.end).join('');
    return { block: block.id, start: range.start, end: range.end, quote };
  });
}

type Apply = (rows: IndicatorRow[], decision: IndicatorDecision, found: Found) => IndicatorRow[] | string;

const APPLY: Record<IndicatorDecisionKind, Apply> = {
  not: (rows, decision, found) => {
    const meant = rowsAt(rows, decision, found);
    return typeof meant === 'string' ? meant : rows.filter((row) => !meant.includes(row));
  },
  correct: (rows, decision, found) => {
    const meant = rowsAt(rows, decision, found);
    if (typeof meant === 'string') return meant;
    if (meant.length > 1) return `the words state ${namesOf(meant)}; say which with \`of:\`, or quote less`;
    if (Object.keys(decision.set).length === 0) return 'no field is given; name what is to be other than it was read';
    const [row] = meant;
    const correct = (one: IndicatorRow) => ({ ...one, ...decision.set, edited: decision.why });
    return invented(decision, row?.quote ?? '') ?? rows.map((one) => (one === row ? correct(one) : one));
  },
  is: (rows, decision, found) => invented(decision, found.quote) ?? [...rows, newRow(decision, found)],
};

/** The rows that the quoted words are about, or an error text if there is none. */
function rowsAt(rows: IndicatorRow[], { of }: IndicatorDecision, found: Found): IndicatorRow[] | string {
  const there = rows.filter((row) => touches(row, found));
  const meant = there.filter(({ indicator }) => of === undefined || indicator === of);
  if (meant.length > 0) return meant;
  if (there.length === 0) return `no figure was read from “${found.quote}”`;
  return `no figure of ${of} was read from “${found.quote}”, only of ${namesOf(there)}`;
}

/**
 * Whether the words of a row overlap the quoted words. A row about a gap has a point instead of words: it must lie in the quoted words or at their
 * edge.
 */
function touches({ block, start, end }: IndicatorRow, found: Found): boolean {
  if (block !== found.block) return false;
  return start === end ? found.start <= start && start <= found.end : start < found.end && found.start < end;
}

function namesOf(rows: IndicatorRow[]): string {
  return rows.map(({ indicator }) => indicator).join(', ');
}

/** Returns an error text if a decision sets a number or words that the quoted words do not contain, else undefined. */
function invented({ set }: IndicatorDecision, quote: string): string | undefined {
  const numbers = [set.value, set.change, set.from].flatMap((amount) => numbersOf(amount ?? null));
  const printed = new Set(
    tokens(quote).flatMap((token) => (token.kind === 'number' ? numbersOf(token.quantity.amount) : [])),
  );
  const unknown = numbers.find((number) => !printed.has(Math.abs(number)));
  if (unknown !== undefined)
    return `the number ${unknown} does not stand in “${quote}”; a figure is what the report prints`;
  const words = [set.asWritten, set.relative].find((text) => text && !quote.includes(text));
  return words ? `“${words}” does not stand in “${quote}”` : undefined;
}

function numbersOf(amount: Amount): number[] {
  return amount === null ? [] : [amount].flat();
}

function newRow({ set, why }: IndicatorDecision, { block, start, end, quote }: Found): IndicatorRow {
  const { indicator, kind, period, ...rest } = set;
  if (!indicator || !kind || !period) throw new Error('the schema asks for indicator, kind and period');
  const sized = (set.value ?? set.change ?? null) !== null;
  return {
    indicator,
    asWritten: indicator,
    kind,
    period,
    value: null,
    unit: null,
    change: null,
    changeUnit: null,
    changeBasis: null,
    bound: sized ? 'exact' : null,
    comparator: null,
    effort: null,
    relative: null,
    ...rest,
    edited: why,
    block,
    start,
    end,
    quote,
  };
}

/** Removes the rows that say that a target is absent or lost, if an editor found this target after all. */
function withoutAnswered(rows: IndicatorRow[]): IndicatorRow[] {
  const answered = new Set(rows.filter(isStated).map(keyOf));
  return rows.filter((row) => isStated(row) || !answered.has(keyOf(row)));
}

const isStated = ({ absent, lost }: IndicatorRow): boolean => !absent && !lost;
const keyOf = ({ indicator, kind, period }: IndicatorRow): string => [indicator, kind, period].join('|');
