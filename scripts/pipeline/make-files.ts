import { sourceNameOf } from '../../src/tree/files.ts';
import { messageOfFault } from '../cli/messages.ts';
import { rowOf, type SummaryRow } from '../cli/summary.ts';
import { loadInput, type ReportTask } from './load-input.ts';
import { type PipelineInput, type PipelineResult, runPipeline } from './pipeline.ts';
import type { Message } from './types.ts';

/** The files of one report, or why it cannot be made. */
export interface MadeFiles {
  /** Empty if it cannot be made. */
  id: string;
  outputs: [path: string, content: string][];
  row: SummaryRow | null;
  messages: Message[];
}

/** The files of one report, and what they were made of. */
export interface MadeReport {
  files: MadeFiles;
  /** Missing if the report cannot be made. */
  made?: { input: PipelineInput; result: PipelineResult };
}

/** Makes all files of one report. Never throws: why it cannot be made is a message of severity `error`. */
export async function makeFiles(task: ReportTask): Promise<MadeFiles> {
  return (await makeReport(task)).files;
}

/** Makes all files of one report, and gives the report itself too. Never throws, so that one report stops no other. */
export async function makeReport(task: ReportTask): Promise<MadeReport> {
  try {
    const input = loadInput(task);
    const result = await runPipeline(input);
    return { files: filesOf(input, result), made: { input, result } };
  } catch (error) {
    return { files: { id: '', outputs: [], row: null, messages: [messageOfFault(error, sourceNameOf(task.name))] } };
  }
}

function filesOf({ base }: PipelineInput, { report, outputs, messages }: PipelineResult): MadeFiles {
  return {
    id: report.id,
    outputs: [...outputs],
    row: rowOf(report),
    messages: messages.map((message) => ({ file: base.file, ...message })),
  };
}
