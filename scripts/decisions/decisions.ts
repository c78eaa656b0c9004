/**
 * What an editor decides about a text, as written under `notes:` in the YAML of a source. Each decision is one list
 * item: the kind with a quotation (see `quotation.ts`), then the fields of that kind. `docs/editing.md` is the manual.
 */
import { Ajv, type ValidateFunction } from 'ajv';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Certainty, Gap, Repeat } from '../../src/model/report.ts';
import type { LostHeading, Message } from '../pipeline/types.ts';
import { LOST_LABELS } from './lost-labels.rules.ts';

interface DecisionBase {
  /** The words that find its place. */
  quotation: string;
  /** Which occurrence is meant where the quotation is not unique: from 1 in the order of the source, or all. */
  which?: number | 'all';
  /** Where the decision stands in the YAML file, from 1. */
  line: number;
}

export type Decision = DecisionBase &
  (
    | { kind: 'correction'; corr: string; certainty: Certainty; basis: string }
    | { kind: 'supplied'; text: string; certainty: Certainty; basis: string }
    | { kind: 'gap'; reason: Gap['reason']; detail: string; lost: LostHeading[] }
    | { kind: 'repeat'; of: string; status: Repeat['status'] }
    | { kind: 'move'; to: string; detail: string }
    | { kind: 'join' }
    | { kind: 'split' }
    | { kind: 'furniture'; reason: string }
    | { kind: 'redaction' }
    | { kind: 'keep'; why: string }
    | { kind: 'witness'; source: string; reading: string }
  );

export type DecisionKind = Decision['kind'];

/** The decisions of one YAML file. */
export interface Decisions {
  /** Name of the YAML file, for messages. */
  file: string;
  list: Decision[];
  messages: Message[];
}

export const NO_DECISIONS: Decisions = { file: '', list: [], messages: [] };

const TEXT = { type: 'string', minLength: 1 };
const CERTAINTY = { enum: ['high', 'medium', 'low'] };

/** The fields of each kind beside its quotation and `which`. */
const FIELDS: Record<DecisionKind, { required: string[]; properties: Record<string, object> }> = {
  correction: {
    required: ['corr', 'certainty', 'basis'],
    properties: { corr: { type: 'string' }, certainty: CERTAINTY, basis: TEXT },
  },
  supplied: { required: ['text', 'certainty', 'basis'], properties: { text: TEXT, certainty: CERTAINTY, basis: TEXT } },
  gap: {
    required: ['reason', 'detail'],
    properties: {
      reason: { enum: ['page', 'column', 'damage', 'unknown'] },
      detail: TEXT,
      lost: {
        type: 'array',
        items: {
          oneOf: [
            TEXT,
            {
              type: 'object',
              required: ['level'],
              properties: { level: { enum: [1, 2, 3] }, label: { type: 'string' } },
              additionalProperties: false,
            },
          ],
        },
      },
    },
  },
  repeat: { required: ['of'], properties: { of: TEXT, status: { enum: ['artifact', 'rhetorical'] } } },
  move: { required: ['to', 'detail'], properties: { to: TEXT, detail: TEXT } },
  join: { required: [], properties: {} },
  split: { required: [], properties: {} },
  furniture: { required: ['reason'], properties: { reason: TEXT } },
  redaction: { required: [], properties: {} },
  keep: { required: ['why'], properties: { why: TEXT } },
  witness: { required: ['source', 'reading'], properties: { source: TEXT, reading: { type: 'string' } } },
};

const KINDS = Object.keys(FIELDS) as DecisionKind[];

/** JSON Schema of one decision of the given kind. */
function schemaOf(kind: DecisionKind): object {
  const { required, properties } = FIELDS[kind];
  return {
    type: 'object',
    required: [kind, ...required],
    properties: {
      [kind]: TEXT,
      which: { anyOf: [{ type: 'integer', minimum: 1 }, { const: 'all' }] },
      ...properties,
    },
    additionalProperties: false,
  };
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validators = new Map<DecisionKind, ValidateFunction>(KINDS.map((kind) => [kind, ajv.compile(schemaOf(kind))]));

/** A lost heading as the YAML writes it: a label that tells the level, or the level and perhaps a label. */
export function lostHeading(entry: string | { level: number; label?: string }): LostHeading {
  if (typeof entry !== 'string') return { level: entry.level, label: entry.label ?? '' };
  const level = LOST_LABELS.find(({ pattern }) => pattern.test(entry))?.level ?? 3;
  return { level, label: entry };
}

/** Reads the decisions out of the text of a YAML file; what is malformed becomes an error message with its line. */
export function readDecisions(yaml: string, file: string): Decisions {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const result: Decisions = { file, list: [], messages: [] };
  const notes = document.get('notes', true);
  if (notes === undefined || notes === null) return result;
  if (!isSeq(notes)) {
    result.messages.push({
      rule: 'edit/notes-list',
      severity: 'error',
      text: '`notes` must be a list; start each decision with `- `.',
      file,
    });
    return result;
  }
  for (const item of notes.items) {
    const line = isMap(item) && item.range ? counter.linePos(item.range[0]).line : 1;
    const value: unknown = isMap(item) ? item.toJSON() : item;
    const decision = toDecision(value, line);
    if (typeof decision === 'string') {
      result.messages.push({ rule: 'edit/malformed', severity: 'error', text: decision, file, line });
    } else {
      result.list.push(decision);
    }
  }
  return result;
}

/** One decision, or what is wrong with it. */
function toDecision(value: unknown, line: number): Decision | string {
  if (typeof value !== 'object' || value === null)
    return `A decision is a map that names its kind: ${KINDS.join(', ')}.`;
  const fields = value as Record<string, unknown>;
  const kind = KINDS.find((name) => name in fields);
  if (!kind) return `No kind of decision named; use one of ${KINDS.join(', ')} as the first key.`;
  const validate = validators.get(kind);
  if (validate && !validate(value)) {
    const faults = (validate.errors ?? []).map((error) => {
      const extra = error.params.additionalProperty ?? error.params.allowedValues ?? '';
      return `${error.instancePath.slice(1)} ${error.message ?? ''} ${String(extra)}`.trim();
    });
    return `${kind}: ${faults.join('; ')}.`;
  }
  const { [kind]: quotation, ...rest } = fields;
  const defaults = kind === 'repeat' ? { status: 'artifact' } : {};
  const lost =
    kind === 'gap' ? { lost: ((fields.lost as Parameters<typeof lostHeading>[0][]) ?? []).map(lostHeading) } : {};
  return { ...defaults, ...rest, ...lost, kind, quotation, line } as Decision;
}
