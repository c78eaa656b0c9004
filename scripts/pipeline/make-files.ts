import { historyJson, readHistory } from '../../src/anchors/files.ts';
import type { Registry } from '../../src/anchors/registry.ts';
import { historyFile, sourceNameOf } from '../../src/tree/files.ts';
import { messageOfFault } from '../cli/messages.ts';
import { rowOf, type SummaryRow } from '../cli/summary.ts';
import { loadInput, type ReportTask } from './load-input.ts';
import { type PipelineInput, type PipelineResult, runPipeline } from './pipeline.ts';
import type { Message } from './types.ts';
import { cutHistory } from './withdraw/cut-history.ts';
import { withdrawnFiles } from './withdrawn.ts';

/** The generated files of one report, or the messages that say why it cannot be made. */
export interface MadeFiles {
  /** Id of the report; empty if it cannot be made. */
  id: string;
  /** A file whose content is null must not exist. */
  outputs: [path: string, content: string | null][];
  /** Paths of files that need not be written, since the tree has them as they must be. Missing if there are none. */
  unchanged?: string[];
  row: SummaryRow | null;
  messages: Message[];
}

/** The generated files of one report, with the input and the result that they were made of. */
export interface MadeReport {
  files: MadeFiles;
  /** Undefined if the report cannot be made. */
  made?: { input: PipelineInput; result: PipelineResult };
}

/** Makes all files of one report. Never throws: the reason for a failure becomes a message of severity `error`. */
export async function makeFiles(task: ReportTask): Promise<MadeFiles> {
  return (await makeReport(task)).files;
}

/** Makes all files of one report and returns the report itself, too. Never throws, so that one bad report does not stop the others. */
export async function makeReport(task: ReportTask): Promise<MadeReport> {
  try {
    const withdrawn = withdrawnFiles(task);
    if (withdrawn) return { files: withdrawn };
    const input = loadInput(task);
    const result = await runPipeline(input);
    return { files: filesOf(task.root, input, result), made: { input, result } };
  } catch (error) {
    return { files: { id: '', outputs: [], row: null, messages: [messageOfFault(error, sourceNameOf(task.name))] } };
  }
}

function filesOf(
  root: string,
  { base }: PipelineInput,
  { report, registry, outputs, messages }: PipelineResult,
): MadeFiles {
  return {
    id: report.id,
    outputs: [...outputs, ...cutVersions(root, registry)],
    row: rowOf(report),
    messages: messages.map((message) => ({ file: base.file, ...message })),
  };
}

/** The files of published versions that lose text which an editor has taken down. */
function cutVersions(root: string, registry: Registry): [path: string, content: string][] {
  if (registry.anchors.every(({ withdrawn }) => withdrawn === undefined)) return [];
  const files = readHistory(root, [registry.report, ...(registry.formerly ?? [])]);
  return cutHistory(files, registry).map((file) => [historyFile(file.report, file.version), historyJson(file)]);
}
