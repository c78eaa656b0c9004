/**
 * The decisions of an editor about a text, as written under `notes:` in the YAML of a source. Each decision is one list item: the kind with its
 * quotation (see `quotation.ts`), then the fields of that kind. `docs/editing.md` is the manual.
 */
import { z } from 'zod';
import { didYouMean } from '../../src/model/did-you-mean.ts';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { gapReason, repeatStatus } from '../../src/model/schema/notes.ts';
import { certainty, object, text, words } from '../../src/model/schema/values.ts';
import type { LostHeading, Message } from '../pipeline/types.ts';
import { LOST_LABELS } from './lost-labels.rules.ts';
import { readYamlFile } from './yaml-file.ts';

export const quotation = words.describe('A quotation that finds its place.');

/** Says which occurrence of the quotation is meant. */
export const which = z.union([z.int().min(1), z.literal('all')], 'must be a whole number from 1, or all').optional();

/** A heading that was lost in a gap: either its label, which tells the level, or `{level, label}`, where the label may be missing. */
const lostEntry = z.union(
  [words, object({ level: z.literal([1, 2, 3]), label: text.optional() })],
  'must be a label such as 三、 or （四）, or {level: 3}',
);

/**
 * The fields that a decision of each kind has beside its quotation. All code that tells kinds apart is checked against this table: after a new kind
 * is added here, the compiler reports each place that must handle it.
 */
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
  close: {
    under: z
      .literal([0, 1, 2, 3], 'must be 0, 1, 2 or 3: the level of the heading under which the paragraph stands')
      .describe(
        'Level of the heading under which the paragraph stands, 0 for none; deeper headings before it have ended.',
      ),
  },
  heading: {
    level: z
      .literal([1, 2, 3], 'must be 1 (chapter), 2 (section) or 3 (lead)')
      .describe('Level of the heading: 1 chapter, 2 section, 3 lead.'),
  },
  prose: {},
  annex: {},
  furniture: { reason: words.describe('Why it is no text of the report.') },
  redaction: {},
  keep: { why: words.describe('Why it is right as printed.') },
  query: { doubt: words.describe('What is doubtful about the words; readers see it.') },
  witness: {
    source: words.describe('File name of the further source.'),
    reading: text.describe('What it prints in place of the words.'),
  },
};

export type DecisionKind = keyof typeof FIELDS;

type FieldsOf<Kind extends DecisionKind> = {
  [Field in keyof (typeof FIELDS)[Kind]]: z.infer<(typeof FIELDS)[Kind][Field]>;
};

/** One decision of an editor: its kind, where it applies, and the fields of its kind. */
export type Decision = {
  [Kind in DecisionKind]: {
    kind: Kind;
    /** The quotation that finds the place. */
    quotation: string;
    /** Says which occurrence is meant if the quotation is not unique: a number from 1 in the order of the source, or all. */
    which?: z.infer<typeof which>;
    /** Line of the YAML file at which the decision begins, from 1. */
    line: number;
  } & FieldsOf<Kind>;
}[DecisionKind];

/** The decisions of one YAML file. */
export interface Decisions {
  /** Name of the YAML file, to be named in messages. */
  file: string;
  list: Decision[];
  messages: Message[];
}

export const NO_DECISIONS: Decisions = { file: '', list: [], messages: [] };

const KINDS = Object.keys(FIELDS) as DecisionKind[];

/** The schema of each kind, with the keys that the YAML writes. */
const SCHEMAS = new Map(
  KINDS.map((kind): [DecisionKind, z.ZodType<Record<string, unknown>>] => [
    kind,
    object({ [kind]: quotation, which, ...FIELDS[kind] }),
  ]),
);

/** Schema of one decision of any kind, as the YAML writes it: for editors that complete and check while somebody types. */
export const anyDecision = z.union([...SCHEMAS.values()] as [z.ZodType, ...z.ZodType[]]);

/** Reads a lost heading from the YAML: a label (whose level is found by its shape) or a level with perhaps a label. */
export function lostHeading(entry: string | { level: number; label?: string }): LostHeading {
  if (typeof entry !== 'string') return { level: entry.level, label: entry.label ?? '' };
  const level = LOST_LABELS.find(({ pattern }) => pattern.test(entry))?.level ?? 3;
  return { level, label: entry };
}

/** Reads the decisions from the text of a YAML file. A malformed decision becomes an error message with its line. */
export function readDecisions(yaml: string, file: string): Decisions {
  const { value: whole, lineOf } = readYamlFile(yaml, file);
  const result: Decisions = { file, list: [], messages: [] };
  const { notes } = (whole ?? {}) as { notes?: unknown };
  if (notes === undefined || notes === null) return result;
  if (!Array.isArray(notes)) {
    result.messages.push({
      rule: 'edit/notes-list',
      severity: 'error',
      text: '`notes` must be a list; start each decision with `- `.',
      file,
    });
    return result;
  }
  for (const [at, value] of notes.entries()) {
    const line = lineOf(['notes', String(at)]);
    const decision = toDecision(value, line);
    if (typeof decision === 'string') {
      result.messages.push({ rule: 'edit/malformed', severity: 'error', text: decision, file, line });
    } else {
      result.list.push(decision);
    }
  }
  return result;
}

/** Reads one decision. Returns a text that says what is wrong if it is malformed. */
function toDecision(value: unknown, line: number): Decision | string {
  if (typeof value !== 'object' || value === null)
    return `A decision is a map that names its kind: ${KINDS.join(', ')}.`;
  const kind = KINDS.find((name) => name in value);
  const schema = kind && SCHEMAS.get(kind);
  if (!schema) return `No kind of decision named${slip(value)}; use one of ${KINDS.join(', ')} as the first key.`;
  const checked = check(schema, value);
  if ('faults' in checked) return `${kind}: ${inOneLine(checked.faults)}.`;
  const { [kind]: quoted, ...fields } = checked.value;
  return { ...fields, kind, quotation: quoted, line } as Decision;
}

/** Asks whether the first key of a decision that names no kind is a slip of one. */
function slip(value: object): string {
  const [first = ''] = Object.keys(value);
  return didYouMean(first, KINDS);
}
