/**
 * What an editor decides about a text, as written under `notes:` in the YAML of a source. Each decision is one list
 * item: the kind with its quotation (see `quotation.ts`), then the fields of that kind. `docs/editing.md` is the manual.
 */
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { gapReason, repeatStatus } from '../../src/model/schema/notes.ts';
import { certainty, object, text, words } from '../../src/model/schema/values.ts';
import type { LostHeading, Message } from '../pipeline/types.ts';
import { LOST_LABELS } from './lost-labels.rules.ts';

const quotation = words.describe('A quotation that finds its place.');

/** Which occurrence is meant. */
const which = z.union([z.int().min(1), z.literal('all')], 'must be a whole number from 1, or all').optional();

/** A heading that fell into a gap: a label that tells its level, or the level and perhaps a label. */
const lostEntry = z.union(
  [words, object({ level: z.literal([1, 2, 3]), label: text.optional() })],
  'must be a label such as 三、 or （四）, or {level: 3}',
);

/** What a decision of each kind says beside its quotation. Adding a kind here is a type error wherever kinds are told apart. */
const FIELDS = {
  correction: {
    corr: text.describe('What the words should be; empty for words that are too much.'),
    certainty,
    basis: words.describe('What the editor concludes it from; readers see it.'),
  },
  supplied: {
    text: words.describe('What is missing.'),
    certainty,
    basis: words.describe('What the editor concludes it from; readers see it.'),
  },
  gap: {
    reason: gapReason,
    detail: words.describe('What is missing, for readers.'),
    lost: z
      .array(lostEntry.transform(lostHeading))
      .default([])
      .describe('Headings that fell into it, outermost first.'),
  },
  repeat: { of: quotation.describe('Quotes the natural place.'), status: repeatStatus.default('artifact') },
  move: { to: quotation.describe('The point where the words belong.'), detail: words },
  join: {},
  split: {},
  furniture: { reason: words.describe('Why it is no text of the report.') },
  redaction: {},
  keep: { why: words.describe('Why it is right as printed.') },
  witness: {
    source: words.describe('File name of the further source.'),
    reading: text.describe('What it prints in place of the words.'),
  },
};

export type DecisionKind = keyof typeof FIELDS;

type FieldsOf<Kind extends DecisionKind> = {
  [Field in keyof (typeof FIELDS)[Kind]]: z.infer<(typeof FIELDS)[Kind][Field]>;
};

/** One decision: its kind, where it applies, and the fields of its kind. */
export type Decision = {
  [Kind in DecisionKind]: {
    kind: Kind;
    /** The quotation that finds the place. */
    quotation: string;
    /** Which occurrence is meant where the quotation is not unique: from 1 in the order of the source, or all. */
    which?: z.infer<typeof which>;
    /** Where the decision stands in the YAML file, from 1. */
    line: number;
  } & FieldsOf<Kind>;
}[DecisionKind];

/** The decisions of one YAML file. */
export interface Decisions {
  /** Name of the YAML file, for messages. */
  file: string;
  list: Decision[];
  messages: Message[];
}

export const NO_DECISIONS: Decisions = { file: '', list: [], messages: [] };

const KINDS = Object.keys(FIELDS) as DecisionKind[];

/** How each kind is written in the YAML. */
const SCHEMAS = new Map(
  KINDS.map((kind): [DecisionKind, z.ZodType<Record<string, unknown>>] => [
    kind,
    object({ [kind]: quotation, which, ...FIELDS[kind] }),
  ]),
);

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
  const kind = KINDS.find((name) => name in value);
  const schema = kind && SCHEMAS.get(kind);
  if (!schema) return `No kind of decision named; use one of ${KINDS.join(', ')} as the first key.`;
  const checked = check(schema, value);
  if ('faults' in checked) return `${kind}: ${inOneLine(checked.faults)}.`;
  const { [kind]: quoted, ...fields } = checked.value;
  return { ...fields, kind, quotation: quoted, line } as Decision;
}
