/** Puts an editor's decisions about figures into effect. */
import type { Amount, IndicatorRow } from '../../../src/indicators/row.ts';
import type { Block } from '../../../src/model/report.ts';
import { parseAnchor } from '../../edit/anchor.ts';
import type { Message } from '../../pipeline.ts';
import type { IndicatorDecision, IndicatorDecisions } from './decisions.ts';
import { inOrder } from './extract.ts';
import { tokens } from './tokens.ts';

/** Words of a block that a quotation found, in code points. */
interface Found {
  block: Block;
  start: number;
  end: number;
  quote: string;
}

/** The rows after all decisions, and the errors of those that cannot be applied. Nothing is set that the quoted words do not say. */
export function applyIndicatorDecisions(
  rows: IndicatorRow[],
  decisions: IndicatorDecisions,
  blocks: Block[],
): { rows: IndicatorRow[]; messages: Message[] } {
  const messages = [...decisions.messages];
  let decided = rows;
  for (const decision of decisions.list) {
    const found = locate(blocks, decision);
    const result = typeof found === 'string' ? found : APPLY[decision.kind](decided, decision, found);
    if (typeof result === 'string') {
      const text = `${decision.kind}: ${result}`;
      messages.push({
        rule: 'indicators/decision',
        severity: 'error',
        text,
        file: decisions.file,
        line: decision.line,
      });
    } else decided = result;
  }
  return { rows: inOrder(decided, blocks), messages };
}

type Apply = (rows: IndicatorRow[], decision: IndicatorDecision, found: Found) => IndicatorRow[] | string;

const APPLY: Record<IndicatorDecision['kind'], Apply> = {
  not: (rows, decision, found) => {
    const meant = rowsAt(rows, decision, found);
    return typeof meant === 'string' ? meant : rows.filter((row) => !meant.includes(row));
  },
  correct: (rows, decision, found) => {
    const meant = rowsAt(rows, decision, found);
    if (typeof meant === 'string') return meant;
    if (meant.length > 1) {
      return `the words state ${meant.map(({ indicator }) => indicator).join(', ')}; say which with \`of:\`, or quote less`;
    }
    const [row] = meant;
    if (Object.keys(decision.set).length === 0) return 'no field is given; name what is to be other than it was read';
    const fault = invented(decision, row?.quote ?? '');
    return fault ?? rows.map((one) => (one === row ? { ...one, ...decision.set, edited: decision.why } : one));
  },
  is: (rows, decision, found) => invented(decision, found.quote) ?? [...rows, newRow(decision, found)],
};

/** The rows that the quoted words are about. */
function rowsAt(rows: IndicatorRow[], { of }: IndicatorDecision, found: Found): IndicatorRow[] | string {
  const there = rows.filter(
    ({ block, start, end }) => block === found.block.id && start < found.end && found.start < end,
  );
  const meant = there.filter(({ indicator }) => of === undefined || indicator === of);
  if (meant.length > 0) return meant;
  if (there.length === 0) return `no figure was read from “${found.quote}”`;
  return `no figure of ${of} was read from “${found.quote}”, only of ${there.map(({ indicator }) => indicator).join(', ')}`;
}

/** What a decision sets that the words do not say; undefined where all stands there. */
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
  const sized = (set.value ?? set.change ?? null) !== null;
  return {
    indicator: '',
    asWritten: set.indicator ?? '',
    kind: 'achieved',
    period: '',
    value: null,
    unit: null,
    change: null,
    changeUnit: null,
    changeBasis: null,
    bound: sized ? 'exact' : null,
    comparator: null,
    effort: null,
    relative: null,
    ...set,
    edited: why,
    block: block.id,
    start,
    end,
    quote,
  };
}

/** The one place that a quotation means, or why it cannot be told. */
function locate(blocks: Block[], { quotation, which }: IndicatorDecision): Found | string {
  const parts = parseAnchor(quotation);
  if (typeof parts === 'string') return `“${quotation}”: ${parts}`;
  if (parts.stretches.length > 1) return `“${quotation}”: quote the words of a figure without a gap`;
  const [words = ''] = parts.stretches;
  const found = blocks.flatMap((block) => placesIn(block, words, [parts.open.offset, parts.close.offset]));
  if (found.length === 0) return `“${quotation}” is not in the text of a block; quote it as it is printed`;
  if (which === undefined && found.length > 1) {
    return `“${quotation}” is found ${found.length} times; quote more around it, or add \`which: 1\``;
  }
  return found[(which ?? 1) - 1] ?? `“${quotation}” is found ${found.length} times, so there is no number ${which}`;
}

function placesIn(block: Block, words: string, [from, to]: [number, number]): Found[] {
  const found: Found[] = [];
  for (let at = block.text.indexOf(words); at >= 0; at = block.text.indexOf(words, at + 1)) {
    const start = [...block.text.slice(0, at + from)].length;
    const quote = words.slice(from, to);
    found.push({ block, start, end: start + [...quote].length, quote });
  }
  return found;
}
