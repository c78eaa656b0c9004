/** `npm run add -- <file or folder>…`: makes raw files into new reports of the library, or into further sources of reports that the library has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { contentDir } from '../../src/tree/content-dir.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import type { Io } from '../cli/io.ts';
import { formatMessage } from '../cli/messages.ts';
import { prepareAddition } from '../intake/add.ts';
import { doubtLines, foundLines, refusedCount } from '../intake/findings.ts';
import { gateLines } from '../intake/gates.ts';
import type { Hints } from '../intake/propose.ts';
import { makeScratch } from '../tree/journal.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree, writeTree } from '../tree/open-tree.ts';
import { strangeSources } from '../tree/sources.ts';
import { changes } from '../tree/transaction.ts';
import { commitUndoable } from '../tree/undo.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('add')
    .description(DESCRIPTIONS.add)
    .argument('[paths...]', 'files or folders')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)')
    .option('--region <name or code>', 'whose report it is, where the text does not say')
    .option('--year <year>', 'of which year it is, where the text does not say', readYear)
    .addOption(
      new Option('--kind <kind>', 'take it for this kind of text, though it does not read like a work report').choices(
        KINDS,
      ),
    )
    .option('--accept-damaged', 'take files with characters that cannot be read; each stays visible as lost')
    .option('--check', 'write nothing; only say what would be added');

/** The kinds for which the program can make up a title. */
const KINDS = ['work-report', 'policy-address'];

interface Options {
  content?: string;
  region?: string;
  year?: number;
  kind?: Hints['kind'];
  acceptDamaged?: boolean;
  check?: boolean;
}

export const run: Run = commandOf<Options>(define, (options, paths, io) => {
  const root = contentDir(options.content, io.env);
  const open = options.check ? readTree : writeTree;
  return open(root, patienceOf('add', io), () => add(root, paths, options, io));
});

async function add(root: string, paths: string[], options: Options, io: Io): Promise<number> {
  const stage = options.check ? mkdtempSync(join(tmpdir(), 'add-')) : makeScratch(root);
  const addition = await prepareAddition(root, paths, hintsOf(options), io, stage).finally(() =>
    rmSync(stage, { recursive: true, force: true }),
  );
  if (paths.length === 0) for (const message of strangeSources(root)) io.err(formatMessage(message));
  for (const line of foundLines(addition)) io.out(line);
  for (const line of doubtLines(addition)) io.err(line);
  for (const line of gateLines(root, addition.outputs)) io.out(line);
  const done = options.check ? changes(root, addition.outputs) : await commitUndoable(root, 'add', addition.outputs);
  const { added, joined } = addition.plan;
  const refused = refusedCount(addition);
  const counts = `${added.length} added, ${joined.length} joined as witnesses, ${refused} refused`;
  io.out(`${counts}, ${done.length} files ${options.check ? 'would be ' : ''}written.`);
  return refused > 0 ? 1 : 0;
}

function hintsOf({ region, year, kind, acceptDamaged }: Options): Hints {
  return {
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { year }),
    ...(kind === undefined ? {} : { kind }),
    ...(acceptDamaged ? { damaged: 'accepted' } : {}),
  };
}

function readYear(text: string): number {
  if (!/^(?:19|20)[0-9]{2}$/u.test(text)) throw new InvalidArgumentError('a year of four digits is wanted');
  return Number(text);
}

if (import.meta.main) await runAsProgram(run);
