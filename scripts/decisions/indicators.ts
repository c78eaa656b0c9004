/**
 * What an editor decides about the figures of a report, under `indicators:` in the YAML of a source. Each decision
 * quotes the words it is about, as the report prints them, and gives a reason. `docs/indicators.md` is the manual.
 *
 *     indicators:
 *       - not: 工业增加值增长9%
 *         why: 全部工业，非规模以上
 *       - is: 财政收入增长[1.2%]
 *         indicator: 一般公共预算收入
 *         kind: target
 *         period: "2017"
 *         change: 1.2
 *         changeUnit: "%"
 *         why: 该市历年以“财政收入”称一般公共预算收入
 *       - correct: 地区生产总值增长8%
 *         period: "2016"
 *         why: 承上文，指2016年
 */
import { Ajv } from 'ajv';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { INDICATORS } from '../../../src/indicators/indicators.ts';
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Message } from '../../pipeline.ts';

/** Fields of a row that an editor may set. */
export type Fields = Partial<
  Pick<
    IndicatorRow,
    | 'indicator'
    | 'asWritten'
    | 'kind'
    | 'period'
    | 'value'
    | 'unit'
    | 'change'
    | 'changeUnit'
    | 'changeBasis'
    | 'bound'
    | 'comparator'
    | 'changeBound'
    | 'effort'
    | 'relative'
    | 'from'
  >
>;

/** `not`: no figure of the list. `is`: this figure, which the program did not find. `correct`: other fields than it read. */
export type IndicatorDecisionKind = 'not' | 'is' | 'correct';

export interface IndicatorDecision {
  kind: IndicatorDecisionKind;
  /** The quoted words; those in brackets are meant, the rest is context. */
  quotation: string;
  /** Which occurrence is meant where the quotation is not unique, from 1. */
  which?: number;
  /** Which row is meant where the words state several. */
  of?: string;
  set: Fields;
  why: string;
  /** Where it stands in the YAML, from 1. */
  line: number;
}

/** The decisions of one YAML file. */
export interface IndicatorDecisions {
  /** Name of the YAML file, for messages. */
  file: string;
  list: IndicatorDecision[];
  messages: Message[];
}

/** For a report of which no editor has decided anything. */
export const NO_INDICATOR_DECISIONS: IndicatorDecisions = { file: '', list: [], messages: [] };

const TEXT = { type: 'string', minLength: 1 };
const WORDS = { type: ['string', 'null'] };
const NAME = { enum: INDICATORS.map(({ name }) => name) };
const AMOUNT = {
  anyOf: [{ type: ['number', 'null'] }, { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 }],
};
const BOUND = { enum: ['exact', 'around', 'atLeast', 'atMost', 'range', null] };

const FIELDS = {
  indicator: NAME,
  asWritten: TEXT,
  kind: { enum: ['achieved', 'target'] },
  period: { type: 'string', pattern: '^[0-9]{4}(-[0-9]{4})?$' },
  value: AMOUNT,
  unit: WORDS,
  change: AMOUNT,
  changeUnit: WORDS,
  changeBasis: WORDS,
  bound: BOUND,
  comparator: WORDS,
  changeBound: BOUND,
  effort: { enum: ['strive', null] },
  relative: WORDS,
  from: { type: 'number' },
};

const COMMON = { which: { type: 'integer', minimum: 1 }, why: TEXT };

const SCHEMAS: Record<IndicatorDecisionKind, object> = {
  not: { required: ['not', 'why'], properties: { not: TEXT, of: NAME, ...COMMON } },
  is: { required: ['is', 'indicator', 'kind', 'period', 'why'], properties: { is: TEXT, ...FIELDS, ...COMMON } },
  correct: { required: ['correct', 'why'], properties: { correct: TEXT, of: NAME, ...FIELDS, ...COMMON } },
};

const KINDS = Object.keys(SCHEMAS) as IndicatorDecisionKind[];
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = new Map(
  KINDS.map((kind) => [kind, ajv.compile({ type: 'object', additionalProperties: false, ...SCHEMAS[kind] })]),
);

/** Reads the decisions out of the text of a YAML file; what is malformed becomes an error message with its line. */
export function readIndicatorDecisions(yaml: string, file: string): IndicatorDecisions {
  const counter = new LineCounter();
  const list = parseDocument(yaml, { lineCounter: counter }).get('indicators', true);
  const result: IndicatorDecisions = { file, list: [], messages: [] };
  if (list === undefined || list === null) return result;
  const fail = (text: string, line?: number) =>
    result.messages.push({ rule: 'indicators/malformed', severity: 'error', text, file, ...(line ? { line } : {}) });
  if (!isSeq(list)) {
    fail('`indicators` must be a list; start each decision with `- `.');
    return result;
  }
  for (const item of list.items) {
    const line = isMap(item) && item.range ? counter.linePos(item.range[0]).line : 1;
    const decision = toDecision(isMap(item) ? (item.toJSON() as Record<string, unknown>) : {}, line);
    if (typeof decision === 'string') fail(decision, line);
    else result.list.push(decision);
  }
  return result;
}

/** One decision, or what is wrong with it. */
function toDecision(item: Record<string, unknown>, line: number): IndicatorDecision | string {
  const kind = KINDS.find((name) => name in item);
  if (!kind) return `A decision about a figure names its kind with a quotation: ${KINDS.join(', ')}.`;
  const validate = validators.get(kind);
  if (validate && !validate(item)) {
    const faults = (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath.slice(1)} ${message ?? ''} ${params.additionalProperty ?? params.allowedValues ?? ''}`.trim(),
    );
    return `${kind}: ${faults.join('; ')}.`;
  }
  const { [kind]: quotation, which, of, why, ...set } = item;
  return { kind, quotation, which, of, why, set, line } as IndicatorDecision;
}
