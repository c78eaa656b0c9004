/** Schemas of the notes, in which the editor or the program says something about the text. Notes are kept apart from the text. */
import { z } from 'zod';
import { blockId, certainty, count, object, ordinal, text, words } from './values.ts';

const bearer = { block: blockId.describe('The block that bears the note.') };

/** The stretch of a block's text that a note is about. `start` equals `end` for a note about a point between two characters. */
const range = {
  ...bearer,
  start: count.describe('Its first code point in the text of the block.'),
  end: count.describe('The code point after its last.'),
};
const basis = words.describe('What the editor concludes it from; readers see it.');
const detail = text.describe('More about it, in Chinese, for readers; may be empty.');

export const correction = object({
  type: z.literal('correction'),
  ...range,
  sic: text.describe('What the source prints.'),
  corr: text.describe('What it should be.'),
  certainty,
  basis,
}).meta({ id: 'correction', description: 'An error of the source. The editor decides.' });

export const supplied = object({
  type: z.literal('supplied'),
  ...range,
  text: words.describe('What is missing.'),
  certainty,
  basis,
}).meta({ id: 'supplied', description: 'Words that the source has left out. The editor decides.' });

export const redaction = object({ type: z.literal('redaction'), ...range }).meta({
  id: 'redaction',
  description: 'One × of an anonymised report. The program finds it, or the editor decides.',
});

export const gapReason = z.enum(['page', 'column', 'damage', 'unknown']).meta({
  id: 'gapReason',
  description: 'How the text was lost: where a page or a column ends, by damage, or unknown.',
});

export const gap = object({ type: z.literal('gap'), ...range, reason: gapReason, detail }).meta({
  id: 'gap',
  description: 'A point where text is missing. The editor decides, or the program where the source announces it.',
});

export const repeatStatus = z.enum(['artifact', 'rhetorical']).meta({
  id: 'repeatStatus',
  description:
    'Whether a transcription has the text twice by mistake, or the speaker said it twice. The editor judges.',
});

export const repeat = object({
  type: z.literal('repeat'),
  ...range,
  of: object(range).describe('The natural place.'),
  status: repeatStatus,
}).meta({ id: 'repeat', description: 'Text that stands in the report twice.' });

export const move = object({ type: z.literal('move'), ...range, detail }).meta({
  id: 'move',
  description: 'Text that stands elsewhere in the source. The editor decides.',
});

export const join = object({ type: z.literal('join'), ...range, detail }).meta({
  id: 'join',
  description: 'A line or page break that was closed at `start`. The program finds it, or the editor decides.',
});

export const numbering = object({ type: z.literal('numbering'), ...bearer, detail }).meta({
  id: 'numbering',
  description: 'A break in the printed numbers. The program finds it.',
});

export const witnessReading = object({
  type: z.literal('witness'),
  ...range,
  source: ordinal.describe('Index of the further source in `sources`.'),
  reading: text.describe('What it has in place of these words.'),
}).meta({ id: 'witnessReading', description: 'Where a further source of the report reads otherwise.' });

export const query = object({
  type: z.literal('query'),
  ...range,
  doubt: words.describe('What is doubtful about the words, in Chinese, for readers.'),
}).meta({ id: 'query', description: 'Words that the editor doubts without knowing better. The editor decides.' });

export const note = z.discriminatedUnion('type', [
  correction,
  supplied,
  redaction,
  gap,
  repeat,
  move,
  join,
  numbering,
  witnessReading,
  query,
]);
