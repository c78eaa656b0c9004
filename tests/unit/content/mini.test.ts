import { describe, expect, it } from 'vitest';
import type { BlockType, NoteType } from '../../../src/model/report.ts';
import { ROOT } from '../../support/build-site.ts';
import { callSuccessfully } from '../../support/call-command.ts';
import { reportsOf } from '../../support/dist.ts';

/** Types that the small tree has; one without a sample would be shown to no browser test. */
const BLOCKS: Record<BlockType, true> = {
  title: true,
  salutation: true,
  heading: true,
  paragraph: true,
  list: true,
  table: true,
  note: true,
};
const NOTES: Record<NoteType, true> = {
  correction: true,
  supplied: true,
  redaction: true,
  gap: true,
  repeat: true,
  move: true,
  join: true,
  numbering: true,
  witness: true,
  query: true,
};

describe('the small tree', () => {
  const reports = reportsOf(`${ROOT}tests/fixtures/mini`);

  it('has every type of block', () => {
    const found = new Set(reports.flatMap(({ blocks }) => blocks.map(({ type }) => type)));
    expect([...found].sort()).toEqual(Object.keys(BLOCKS).sort());
  });

  it('has every type of note', () => {
    const found = new Set(reports.flatMap(({ notes }) => notes.map(({ type }) => type)));
    expect([...found].sort()).toEqual(Object.keys(NOTES).sort());
  });

  it('would not change if it were ingested again', async () => {
    await callSuccessfully('ingest', ['--check', '--content', `${ROOT}tests/fixtures/mini`]);
  });
});
