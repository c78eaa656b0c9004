/**
 * The decisions of an editor about the figures of a report, under `indicators:` in the YAML of a source. Each decision quotes the words it is about
 * (see `quotation.ts`) and gives a reason. `docs/editing.md` is the manual.
 */
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { didYouMean } from '../../src/model/did-you-mean.ts';
import { check } from '../../src/model/schema/faults.ts';
import { amount, bound, figure, indicatorKind, indicatorName, period } from '../../src/model/schema/indicators.ts';
import { object, words } from '../../src/model/schema/values.ts';
import { quotation, which } from './decisions.ts';

/** The fields of a figure (a row of `indicators.jsonl`) that an editor may set. */
const settable = {
  indicator: indicatorName.describe('Canonical name.'),
  asWritten: words.describe('The report’s own name for it; it stands in the quoted words.'),
  kind: indicatorKind,
  period,
  value: amount.nullable(),
  unit: figure.unit,
  change: amount.nullable(),
  changeUnit: figure.changeUnit,
  changeBasis: figure.changeBasis,
  bound: bound.nullable(),
  comparator: figure.comparator,
  changeBound: bound,
  effort: figure.effort,
  relative: figure.relative,
  from: z.number(),
};
const fields = object(settable).partial().shape;

const why = words.describe('Why; readers of the data see it.');
const of = indicatorName.optional().describe('Which row is meant where the words state several.');

/** The schema of each kind of decision. */
const SCHEMAS = {
  /** The quoted words state no figure of the closed list: the row that the program read there is removed. */
  not: object({ not: quotation, which, of, why }),
  /** The quoted words state a figure that the program did not find: a row is added. */
  is: object({
    is: quotation,
    which,
    ...fields,
    indicator: settable.indicator,
    kind: settable.kind,
    period: settable.period,
    why,
  }),
  /** The program found the figure and read some fields wrongly: these fields are set. */
  correct: object({ correct: quotation, which, of, ...fields, why }),
};

/** Schema of one decision of any kind, as the YAML writes it. */
export const anyIndicatorDecision = z.union(Object.values(SCHEMAS) as unknown as [z.ZodType, ...z.ZodType[]]);

export type IndicatorDecisionKind = keyof typeof SCHEMAS;

export interface IndicatorDecision {
  kind: IndicatorDecisionKind;
  /** The quotation that finds the place. */
  quotation: string;
  /** Says which occurrence is meant if the quotation is not unique: a number from 1 in the order of the source, or all. */
  which?: z.infer<typeof which>;
  /** Says which row is meant if the quoted words state several figures. */
  of?: string;
  set: z.infer<ReturnType<typeof object<typeof fields>>>;
  why: string;
}

const KINDS = Object.keys(SCHEMAS) as IndicatorDecisionKind[];

/** Schema of one item of the list. The kind of the decision is the key whose value is the quotation. */
export const indicatorDecision = z
  .record(z.string(), z.unknown())
  .transform((item, context): IndicatorDecision => {
    const kind = KINDS.find((name) => name in item);
    const fault = (message: string, path: string[] = []) =>
      context.addIssue({ code: 'custom', message, path, input: item });
    if (!kind) {
      fault(
        `names no kind of decision${didYouMean(Object.keys(item)[0] ?? '', KINDS)}; use one of ${KINDS.join(', ')} as the first key`,
      );
      return z.NEVER;
    }
    const checked = check(SCHEMAS[kind] as z.ZodType<Record<string, unknown>>, item);
    if ('faults' in checked) {
      for (const { path, text } of checked.faults) fault(text, path);
      return z.NEVER;
    }
    const { [kind]: quoted, which, of, why, ...set } = checked.value;
    return { kind, quotation: quoted, which, of, why, set } as IndicatorDecision;
  })
  .describe('A decision about a figure: what is none, what is one, what it says.');

/** The decisions about figures in one YAML file, each with its line in that file. */
export interface IndicatorDecisions {
  /** Name of the YAML file, to be named in messages. */
  file: string;
  list: (IndicatorDecision & { line: number })[];
}

/** The decisions about figures for a report about which no editor has decided anything. */
export const NO_INDICATOR_DECISIONS: IndicatorDecisions = { file: '', list: [] };

/**
 * Adds to each decision about figures the line at which it stands in the YAML.
 * @param list the decisions, as the identity of the report lists them
 * @param yaml the text that the identity was read from
 */
export function indicatorDecisions(list: IndicatorDecision[] = [], yaml: string, file: string): IndicatorDecisions {
  if (list.length === 0) return { file, list: [] };
  const lines = new LineCounter();
  const items = parseDocument(yaml, { lineCounter: lines }).get('indicators', true);
  const lineOf = (at: number) => {
    const item = isSeq(items) ? items.items[at] : undefined;
    return isMap(item) && item.range ? lines.linePos(item.range[0]).line : 1;
  };
  return { file, list: list.map((decision, at) => ({ ...decision, line: lineOf(at) })) };
}
