/**
 * Lists every place of every report where the conversion to Traditional script may be wrong and nobody has looked:
 * `npm run check:script [-- <report id>…]`. Ends with exit code 1 if there is one, so that CI says so.
 *
 * To settle a place: mend a wrong form in the house dictionary (or, if it is true of one report only, in the `script:`
 * key of its source's YAML); approve a right one in `content/script-approvals.yaml`. `--paste` prints lines for that file.
 */
import { join } from 'node:path';
import { cut } from '@node-rs/jieba';
import { Command } from 'commander';
import { approvalsFor } from '../../src/variants/approvals.ts';
import { reportRisks, riskApproval, riskJson, riskLine } from '../../src/variants/report-risks.ts';
import { commandOf, type Run, runAsProgram } from '../cli/command.ts';
import { contentDir } from '../tree/content-dir.ts';
import { patienceOf } from '../tree/lock.ts';
import { readTree } from '../tree/open-tree.ts';
import { readReports } from '../tree/reports.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const define = () =>
  new Command('check:script')
    .description(DESCRIPTIONS['check-script'])
    .argument('[reports...]', 'ids of reports, e.g. datong/2022; all if none is given')
    .option('--paste', 'print the places as approvals, ready to paste once read')
    .option('--json', 'print the places as JSON, one a line, for other programs')
    .option('--content <dir>', 'another content tree (also CONTENT_DIR)');

interface Options {
  paste?: boolean;
  json?: boolean;
  content?: string;
}

export const run: Run = commandOf<Options>(define, async ({ paste, json, content }, ids, io) => {
  const root = contentDir(content, io.env);
  const reports = await readTree(root, patienceOf('check:script', io), () => readReports(root, ids));
  const approvals = approvalsFor(join(root, 'script-approvals.yaml'));
  const places = reports.flatMap((report) => reportRisks(report, approvals, (text) => cut(text, false)));
  const format = paste ? riskApproval : json ? riskJson : riskLine;
  for (const place of places) io.out(format(place));
  if (format === riskLine) {
    const characters = reports.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + block.text.length, 0);
    const rate = ((places.length / Math.max(characters, 1)) * 10_000).toFixed(2);
    const counts = `${reports.length} reports, ${characters} characters, ${places.length} places to look at`;
    io.out(`${counts} (${rate} per 10,000).`);
  }
  return places.length > 0 ? 1 : 0;
});

if (import.meta.main) await runAsProgram(run);
