/** What the YAML beside a raw file says of the report: whose it is, of which year, what it was read from. `decisions.ts` reads its `notes`. */
import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { check } from '../../src/model/schema/faults.ts';
import { region, year } from '../../src/model/schema/identity.ts';
import { variantLists } from '../../src/model/schema/report.ts';
import { basis, day, object, reportId, words } from '../../src/model/schema/values.ts';
import { refuse } from '../cli/messages.ts';

/** A file among the sources; no path leads out of their folder. */
const fileName = words.regex(/^[^/\\]+$/, 'must be the name of a file in sources/, without a folder');

const wordsById = z.record(z.string(), words).optional();

/** What an editor says of released ids. Quoted words must stand in exactly one block. */
const anchorDecisions = object({
  retired: wordsById.describe('Id -> why readers do not find it any more.'),
  same: wordsById.describe('Id -> words of the block that is the same passage.'),
  moved: wordsById.describe(
    'Id -> words of the block to which a link should lead, although it is not the same passage; or `<report>#<id>`.',
  ),
});

export type AnchorDecisions = z.infer<typeof anchorDecisions>;

const identity = object({
  id: reportId,
  region: region.refine(({ basis: how, evidence }) => how === 'stated' || evidence !== undefined, {
    message: 'lacks “evidence”; add how the place was concluded, for readers',
  }),
  year,
  yearBasis: basis,
  title: words.optional(),
  delivered: object({ date: day.optional(), meeting: words.optional(), speaker: words.optional() }).optional(),
  provenance: z.record(z.string(), z.unknown()).optional().describe('Where the raw file came from.'),
  encoding: z
    .enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk'])
    .optional()
    .describe('Of the raw file, where the program guesses wrong.'),
  witnesses: z.array(fileName).optional().describe('Further raw files that hold the same report.'),
  notes: z.array(z.unknown()).optional().describe('Decisions about the text.'),
  formerIds: z
    .array(reportId)
    .optional()
    .describe('Ids under which a release published the report before it got this one.'),
  anchors: anchorDecisions.optional().describe('What became of released ids where the text alone does not tell.'),
  script: variantLists.optional(),
});

/** What the YAML of a source says of the report. */
export type Identity = z.infer<typeof identity>;

/** Reads and checks the YAML of a source; refuses with file, line and key when it is not as it must be. */
export function readIdentity(yaml: string, file: string): Identity {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    refuse('yaml', `is not valid YAML: ${broken.message.split('\n')[0]}`, {
      file,
      line: lines.linePos(broken.pos[0]).line,
    });
  }
  const checked = check(identity, document.toJS());
  if ('value' in checked) return checked.value;
  const [{ path, text } = { path: [], text: '' }] = checked.faults;
  const node = path.length > 0 ? document.getIn(path, true) : document.contents;
  const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  if (path.length === 0 && !isMap(document.contents))
    refuse('yaml', 'the file must be a list of keys: id, region, year, yearBasis …', { file, line });
  refuse('yaml', `${path.join('.') || 'the file'} ${text}`, { file, line });
}
