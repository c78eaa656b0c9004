/**
 * Schemas of the files that a report was made of, with an account of every character in them. The program sets all fields but `origin`, which the
 * editor writes.
 */
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

export const originKind = z
  .enum(['government-site', 'newspaper', 'yearbook', 'book', 'office-file', 'transcript', 'website', 'unknown'])
  .describe('What kind of source the raw file was taken from.');

const addresses = z.union([words, z.array(words).min(1)]).describe('Where it stands or stood on the web.');

export const origin = object({
  kind: originKind.optional(),
  publication: words.optional().describe('Name of the newspaper, book or site.'),
  issue: words.optional().describe('Its number or date, as printed.'),
  page: words.optional().describe('Page of the publication, e.g. `第三版`.'),
  url: addresses.optional(),
  obtained: words.optional().describe('When the library obtained it.'),
  transcriber: words.optional().describe('Who transcribed it.'),
  received: words.optional().describe('How it came to the library, and in which state.'),
  unknown: words.optional().describe('What is not known of it, for readers.'),
}).meta({
  id: 'origin',
  description: 'Where a raw file was taken from. The editor says it in the YAML, as `provenance`.',
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
  origin: origin.optional().describe('Where a witness was taken from; that of the base is `origin` of the report.'),
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
