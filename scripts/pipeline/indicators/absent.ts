/** Makes a row that says that a report names no target for the gross product, or that the paragraph which would name it is lost. */
import { indicatorOf } from '../../../src/indicators/indicators.ts';
import { type IndicatorRow, NO_NUMBER } from '../../../src/indicators/row.ts';
import type { Block, Gap, Note } from '../../../src/model/report.ts';
import { phaseOf } from './phases.ts';
import { OUTPUT_NAMED, TARGETS_ANNOUNCED } from './readings.rules.ts';
import type { Sentence } from './sentences.ts';

/** A paragraph with at least this many targets of the planned year is the paragraph of the main targets. */
const MANY = 3;

/** So many different ones, these among them, make a paragraph theirs where no words announce it. */
const LISTED = 4;
const ECONOMY = ['jobs', 'prices'];

/** The data that is examined: the rows read so far, the sentences in order, the notes, and the planned year. */
interface Material {
  rows: IndicatorRow[];
  sentences: Sentence[];
  notes: Note[];
  plan: number;
}

/** The row for a missing target of the gross product. Null if the target is there, or if the report announces no main targets. */
export function missingTarget({ rows, sentences, notes, plan }: Material): IndicatorRow | null {
  const targets = rows.filter(({ kind, period }) => kind === 'target' && period === `${plan}`);
  const { label: name } = indicatorOf('gdp');
  if (targets.some(({ indicator }) => indicator === name)) return null;
  const main = sentences.find(
    ({ block, text }) =>
      phaseOf(text, 'sentence') === 'plan' && targets.filter((row) => row.block === block.id).length >= MANY,
  );
  if (main) return OUTPUT_NAMED.pattern.test(main.block.text) ? null : absentRow(main, plan);
  const gap = lostWith(sentences, notes);
  if (gap) return emptyRow(plan, { block: gap.block, start: gap.start, end: gap.end, quote: '' }, { lost: true });
  const [first] = listOf(targets);
  const text = first && sentences.find(({ block }) => block.id === first.block)?.block.text;
  if (!first || text === undefined || OUTPUT_NAMED.pattern.test(text)) return null;
  const { block, start, end, quote } = first;
  return emptyRow(plan, { block, start, end, quote }, { absent: true });
}

/** The targets of the first paragraph that lists those of the economy without announcing them; none where there is no such paragraph. */
function listOf(targets: IndicatorRow[]): IndicatorRow[] {
  const economy = ECONOMY.map((id) => indicatorOf(id).label);
  const lists = [...Map.groupBy(targets, ({ block }) => block).values()];
  return (
    lists.find((rows) => {
      const names = new Set(rows.map(({ indicator }) => indicator));
      return names.size >= LISTED && economy.every((some) => names.has(some));
    }) ?? []
  );
}

function absentRow({ block, text, offset }: Sentence, plan: number): IndicatorRow {
  const words = TARGETS_ANNOUNCED.pattern.exec(text);
  const before = block.text.slice(0, offset + (words?.index ?? 0));
  const quote = words?.[0] ?? text;
  const start = [...before].length;
  return emptyRow(plan, { block: block.id, start, end: start + [...quote].length, quote }, { absent: true });
}

/** The gap in which the plan was lost: a gap whose note by an editor mentions targets, else the first gap in a block of the plan. */
function lostWith(sentences: Sentence[], notes: Note[]): Gap | undefined {
  const gaps = notes.filter((note) => note.type === 'gap');
  const planned = new Set<Block['id']>(
    sentences.flatMap(({ block, setting }) => (setting.phase === 'plan' ? [block.id] : [])),
  );
  return (
    gaps.find(({ detail }) => TARGETS_ANNOUNCED.pattern.test(detail)) ?? gaps.find(({ block }) => planned.has(block))
  );
}

type Place = Pick<IndicatorRow, 'block' | 'start' | 'end' | 'quote'>;

function emptyRow(plan: number, place: Place, why: { absent: true } | { lost: true }): IndicatorRow {
  return {
    indicator: indicatorOf('gdp').label,
    asWritten: '',
    kind: 'target',
    period: `${plan}`,
    ...NO_NUMBER,
    effort: null,
    relative: null,
    ...why,
    ...place,
  };
}
