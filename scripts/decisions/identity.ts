/** The YAML beside a raw file, as far as it describes the report: place, year, sources and the like. Its `notes` are read by `decisions.ts`. */
import { isMap } from 'yaml';
import { z } from 'zod';
import { check } from '../../src/model/schema/faults.ts';
import { region, year } from '../../src/model/schema/identity.ts';
import { variantLists } from '../../src/model/schema/report.ts';
import { origin } from '../../src/model/schema/sources.ts';
import { basis, day, line, object, reportId, words } from '../../src/model/schema/values.ts';
import { refuse } from '../cli/messages.ts';
import { indicatorDecision } from './indicators.ts';
import { withdrawn } from './withdrawals.ts';
import { readYamlFile } from './yaml-file.ts';

/** Name of a file among the sources. It holds no `/`, so that it cannot lead out of their folder. */
const fileName = line.regex(/^[^/\\]+$/, 'must be the name of a file in sources/, without a folder');

const wordsById = z.record(z.string(), words).optional();

/** An editor's decisions about released ids. The words that `same` and `moved` quote must stand in exactly one block. */
const anchorDecisions = object({
  retired: wordsById.describe('Id -> why readers do not find it any more.'),
  same: wordsById.describe('Id -> words of the block that is the same passage.'),
  moved: wordsById.describe(
    'Id -> words of the block to which a link should lead, although it is not the same passage; or `<report>#<id>`.',
  ),
});

export type AnchorDecisions = z.infer<typeof anchorDecisions>;

const encoding = z
  .enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk'])
  .optional()
  .describe('Of the raw file, where the program guesses wrong.');

const damaged = z
  .literal('accepted')
  .optional()
  .describe('Characters that the raw file has lost are accepted; each stays visible as lost.');

/** A further raw file of the report: its name alone, or with how it must be read and where it was taken from. */
const witness = z
  .union([fileName, object({ file: fileName, encoding, damaged, provenance: origin.optional() })])
  .transform((given) => (typeof given === 'string' ? { file: given } : given));

/** The YAML of a source. `notes` are checked one by one by `decisions.ts`, so that each has its own message. */
export const identity = object({
  id: reportId,
  region: region.refine(({ basis: how, evidence }) => how === 'stated' || evidence !== undefined, {
    message: 'lacks “evidence”; add how the place was concluded, for readers',
  }),
  year,
  yearBasis: basis,
  title: line.optional(),
  kind: z
    .enum(['work-report', 'policy-address', 'other'])
    .optional()
    .describe(
      'What the text is, as the editor insists, whatever the program thinks: `work-report`, `policy-address` (施政报告), or `other`, which needs a `title`. The text is then not refused as no report.',
    ),
  delivered: object({ date: day.optional(), meeting: line.optional(), speaker: line.optional() }).optional(),
  withdrawn: withdrawn.optional(),
  missing: words
    .optional()
    .describe('What the text lacks of the report, in one sentence for readers, who are told that it is a fragment.'),
  provenance: origin.optional(),
  encoding,
  damaged,
  witnesses: z.array(witness).optional().describe('Further raw files that hold the same report.'),
  notes: z.array(z.unknown()).optional().describe('Decisions about the text.'),
  indicators: z.array(indicatorDecision).optional().describe('Decisions about the figures that the text states.'),
  formerIds: z
    .array(reportId)
    .optional()
    .describe('Ids under which a release published the report before it got this one.'),
  anchors: anchorDecisions.optional().describe('What became of released ids where the text alone does not tell.'),
  script: variantLists.optional(),
})
  .refine(({ delivered, year }) => Math.abs(Number((delivered?.date ?? String(year)).slice(0, 4)) - year) <= 1, {
    path: ['delivered', 'date'],
    message: 'must be a day of the year of the report, or of the year before or after; mend it, or the year',
  })
  .refine(({ kind, title }) => kind !== 'other' || title !== undefined, {
    path: ['kind'],
    message: 'needs a “title”; add one',
  });

/** The facts that the YAML of a source states about its report. */
export type Identity = z.infer<typeof identity>;

/** Reads and checks the YAML of a source. Refuses with file, line and key if a key has a wrong form. */
export function readIdentity(yaml: string, file: string): Identity {
  const { document, value, lineOf } = readYamlFile(yaml, file);
  const checked = check(identity, value);
  if ('value' in checked) return checked.value;
  const [{ path, text } = { path: [], text: '' }] = checked.faults;
  const place = { file, line: lineOf(path) };
  if (path.length === 0 && !isMap(document.contents))
    refuse('yaml', 'the file must be a list of keys: id, region, year, yearBasis …', place);
  refuse('yaml', `${path.join('.') || 'the file'} ${text}`, place);
}
