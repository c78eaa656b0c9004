import { NO_DECISIONS } from '../../scripts/decisions/decisions.ts';
import type { Identity } from '../../scripts/decisions/identity.ts';
import { NO_INDICATOR_DECISIONS } from '../../scripts/decisions/indicators.ts';
import { NO_WITHDRAWALS } from '../../scripts/decisions/withdrawals.ts';
import type { PipelineInput, RawFile } from '../../scripts/pipeline/pipeline.ts';
import { emptyRegistry } from '../../src/anchors/registry.ts';

/** The input of the pipeline for a report that has no decisions of an editor and that no release has published. */
export function inputOf(identity: Identity, base: RawFile, witnesses: RawFile[] = []): PipelineInput {
  const published = { registry: emptyRegistry(identity.id), releases: [], signposts: [] };
  const decided = { decisions: NO_DECISIONS, indicatorDecisions: NO_INDICATOR_DECISIONS, withdrawals: NO_WITHDRAWALS };
  return { base, witnesses, identity, ...decided, published };
}

/** A raw file that holds a text in UTF-8. */
export function rawFile(file: string, text: string): RawFile {
  return { file, bytes: new TextEncoder().encode(text) };
}
