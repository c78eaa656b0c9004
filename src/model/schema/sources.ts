/** What a report was made of, and what became of every character of it. The program sets all of this. */
import { z } from 'zod';
import { count, object, ordinal, span, words } from './values.ts';

const points = (what: string) => count.describe(`${what}, in code points.`);

export const ledger = object({
  chars: points('Length of the decoded file, line ends included, byte order mark not'),
  kept: points('What stands in the text as it is'),
  normalised: points('What stands in the text in another form'),
  whitespace: points('White space that was dropped'),
  furniture: points('Running heads, page numbers and the like'),
  markup: points('Syntax of Markdown or HTML'),
  duplicateCopies: points('Further copies of the report in the file'),
}).meta({
  id: 'ledger',
  description:
    'What became of a file. Each code point falls into exactly one class, the first that fits in the order duplicateCopies, furniture, markup, whitespace, normalised, kept; the classes add up to `chars`.',
});

export const source = object({
  file: words.describe('File name below `content/sources/`.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the raw bytes, hex.'),
  encoding: words.describe(
    'The encoding the bytes were read with, as WHATWG names it: `utf-8`, `gb18030`, `utf-16le`.',
  ),
  copies: ordinal.describe('How many copies of the report the file holds.'),
  lines: z.tuple([ordinal, ordinal]).describe('First and last line of the copy that was taken.'),
  role: z.enum(['base', 'witness']).describe('The base gives the text; a witness is compared with it.'),
  ledger,
  normalisations: z
    .record(z.string(), ordinal)
    .describe('Code points by class, e.g. `{"fullwidth-digit": 36}`; they add up to `ledger.normalised`.'),
  furniture: z
    .array(object({ at: span, reason: words.describe('The rule or the editor’s words.') }))
    .describe('What was taken out as furniture, piece by piece.'),
  labels: z
    .record(z.string(), words)
    .describe(
      'Chinese names of the classes in `normalisations` and of the reasons in `furniture`, by id, e.g. `{"page-number": "页码"}`. A reason that an editor gave is a name itself and is not listed.',
    ),
}).meta({ id: 'source', description: 'One witness of the text.' });
