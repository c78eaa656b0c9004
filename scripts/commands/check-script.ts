/**
 * Lists every place of every report where the conversion to Traditional script may be wrong and nobody has looked:
 * `npm run check:script [-- <report id>…]`. Ends with exit code 1 if there is one, so that CI says so.
 *
 * To settle a place: mend a wrong form in the house dictionary (or, if it is true of one report only, in the `script:`
 * key of its source's YAML); approve a right one in `content/script-approvals.yaml`. `--paste` prints lines for that file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cut } from '@node-rs/jieba';
import { Command } from 'commander';
import { printed, type Report } from '../../src/model/report.ts';
import { approvalsFor } from '../../src/variants/approvals.ts';
import { layersFor } from '../../src/variants/convert.ts';
import { findRisks, type Risk } from '../../src/variants/risks.ts';
import { formatMessage } from '../cli/messages.ts';
import { endOf } from '../cli/run.ts';
import { contentDir } from '../tree/content-dir.ts';

/** Characters of context on each side. */
const CONTEXT = 10;

const command = new Command('check:script')
  .argument('[reports...]', 'ids of reports, e.g. datong/2022; all if none is given')
  .option('--paste', 'print the places as approvals, ready to paste once read')
  .option('--json', 'print the places as JSON, one a line, for other programs')
  .option('--content <dir>', 'content tree')
  .exitOverride(endOf)
  .parse();
const options = command.opts<{ paste?: boolean; json?: boolean; content?: string }>();
const content = contentDir(options.content);
const approvals = approvalsFor(join(content, 'script-approvals.yaml'));

/** A risk with the text it stands in. */
interface Place {
  report: string;
  block: string;
  text: string;
  risk: Risk;
}

function readReports(): Report[] {
  const folder = join(content, 'reports');
  if (!existsSync(content)) {
    const text = 'there is no such folder; name a content tree';
    console.error(formatMessage({ rule: 'no-content', severity: 'error', text, file: content }));
    process.exit(1);
  }
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  const reports = files.sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Report);
  return reports.filter(({ id }) => command.args.length === 0 || command.args.includes(id));
}

function placesOf(report: Report): Place[] {
  const judgement = {
    layers: layersFor(report.script),
    segment: (text: string) => cut(text, false),
    approved: approvals.readings,
    closed: approvals.closed,
  };
  const texts = [
    { block: 'title', text: report.title },
    ...report.blocks.map((block) => ({ block: block.id, text: printed(block) })),
    ...report.notes.flatMap((note) => (note.type === 'correction' ? [{ block: note.block, text: note.corr }] : [])),
  ];
  return texts.flatMap(({ block, text }) =>
    findRisks(text, judgement).map((risk) => ({ report: report.id, block, text, risk })),
  );
}

const around = ({ text, risk }: Place) =>
  `${text.slice(Math.max(0, risk.at - CONTEXT), risk.at)}【${risk.character}】${text.slice(risk.at + 1, risk.at + 1 + CONTEXT)}`;

/** The place with one neighbour on each side, as a line of the approvals file. */
function asApproval({ text, risk }: Place): string {
  const start = Math.max(0, risk.at - 1);
  const word = text.slice(start, risk.at + 2);
  return `  ${word}: ${text.slice(start, risk.at)}${risk.form}${text.slice(risk.at + 1, risk.at + 2)}`;
}

/** The place as a line for the editor. */
function asLine(place: Place): string {
  const { report, block, risk } = place;
  return `${report}#${block}\t${around(place)}\t${risk.form}, or ${risk.others.join(' ')}\t[${risk.reason}]`;
}

function asJson(place: Place): string {
  const { report, block, risk } = place;
  return JSON.stringify({ report, block, context: around(place), ...risk });
}

const reports = readReports();
const places = reports.flatMap(placesOf);
const format = options.paste ? asApproval : options.json ? asJson : asLine;
for (const place of places) console.log(format(place));
if (format === asLine) {
  const characters = reports.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + block.text.length, 0);
  const rate = ((places.length / Math.max(characters, 1)) * 10_000).toFixed(2);
  console.log(
    `${reports.length} reports, ${characters} characters, ${places.length} places to look at (${rate} per 10,000).`,
  );
}
if (places.length > 0) process.exitCode = 1;
