/**
 * Reads the cases of `tests/fixtures/cases`: one invented report in many file formats and layouts, each file with the blocks and facts that must come
 * of it.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refused } from '../../cli/messages.ts';
import { cleanSource } from '../../pipeline/clean/clean.ts';
import { factsOf } from '../../pipeline/identify/facts.ts';
import { readSource } from '../../pipeline/read/read.ts';
import { structure } from '../../pipeline/structure/structure.ts';
import type { Draft, Facts, Message } from '../../pipeline/types.ts';

/** Kind and text of a block: `h1` to `h3` are headings with their label, `p` is a paragraph. */
export type TrueBlock = [kind: string, text: string];

/** The expected result for a file: blocks and facts, or a refusal. */
export interface Case {
  file: string;
  path: string;
  blocks: TrueBlock[];
  facts: Record<string, string | number>;
  /** Rule of the expected refusal; null if the file can be read. */
  refused: string | null;
}

interface Entry {
  text?: string;
  /** Old text of a block, and its text in this file; `@drop` if this file lacks the block. */
  change?: [old: string, changed: string][];
  /** Blocks that this file has after the block with the text `after`. */
  insert?: [after: string, blocks: TrueBlock[]][];
  facts?: Case['facts'];
  refused?: string;
}

interface TruthFile {
  /** Name of another such file, whose texts and facts apply here too. */
  base?: string;
  facts: Case['facts'];
  texts: Record<string, TrueBlock[]>;
  cases: Record<string, Entry>;
}

/** Loads all cases of a folder that has a `truth.json`. */
export function loadCases(folder: string): Case[] {
  const read = (path: string): TruthFile => JSON.parse(readFileSync(path, 'utf8'));
  const own = read(join(folder, 'truth.json'));
  const truth: TruthFile = own.base ? { ...read(join(folder, own.base)), ...own } : own;
  return Object.entries(truth.cases).map(([file, entry]) => ({
    file,
    path: join(folder, file),
    blocks: blocksOf(truth.texts[entry.text ?? ''] ?? [], entry),
    facts: entry.facts ?? truth.facts,
    refused: entry.refused ?? null,
  }));
}

function blocksOf(text: TrueBlock[], { change = [], insert = [] }: Entry): TrueBlock[] {
  const changed = new Map(change);
  const inserted = new Map(insert);
  return text.flatMap(([kind, words]): TrueBlock[] => {
    const own = changed.get(words) ?? words;
    return [...(own === '@drop' ? [] : [[kind, own] as TrueBlock]), ...(inserted.get(words) ?? [])];
  });
}

/** The result of comparing a file with what it must become. */
export interface Result {
  file: string;
  /** Number of right blocks. `of` is the number of blocks that there should be or that were made, whichever is more. */
  right: number;
  of: number;
  facts: number;
  factsOf: number;
  faults: string[];
  doubts: Message[];
}

/** Reads a case as `npm run ingest` does, as far as the structure step, and compares the result with the truth. */
export async function runCase(one: Case): Promise<Result> {
  try {
    const source = await readSource(basename(one.path), readFileSync(one.path));
    const clean = cleanSource(source);
    const read = structure(clean.passages);
    const draft = { ...read, ...factsOf(read, source) };
    return { ...compare(one, draft), doubts: [...source.doubts, ...draft.messages] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const expected = one.refused === error.detail.rule;
    return {
      file: one.file,
      right: expected ? 1 : 0,
      of: Math.max(1, one.blocks.length),
      facts: 0,
      factsOf: expected ? 0 : Object.keys(one.facts).length,
      faults: expected ? [] : [`refused: ${error.message}`],
      doubts: [],
    };
  }
}

function compare({ file, blocks, facts, refused }: Case, draft: Draft & Facts): Omit<Result, 'doubts'> {
  if (refused) return { file, right: 0, of: 1, facts: 0, factsOf: 0, faults: [`should be refused as ${refused}`] };
  const found = draft.blocks.map(({ type, level, label, text }): string =>
    keyOf([KINDS[type] ?? `h${level}`, label + text]),
  );
  const wanted = blocks.map(keyOf);
  const common = longestCommon(wanted, found);
  const faults = [
    ...wanted.filter((key) => !common.wanted.has(key)).map((key) => `- ${key}`),
    ...found.filter((_, index) => !common.found.has(index)).map((key) => `+ ${key}`),
  ];
  let hits = 0;
  for (const [name, value] of Object.entries(facts)) {
    const own = draft[name as 'year']?.value ?? null;
    if (own === value) hits += 1;
    else faults.push(`${name} is ${value}, found ${own}`);
  }
  const of = Math.max(wanted.length, found.length);
  return { file, right: common.found.size, of, facts: hits, factsOf: Object.keys(facts).length, faults };
}

const KINDS: Record<string, string> = {
  title: 'title',
  salutation: 'salutation',
  paragraph: 'p',
  list: 'list',
  table: 'table',
  note: 'note',
};

/** The key by which blocks are compared. White space is left out, because it makes no difference between Chinese characters. */
function keyOf([kind, text]: TrueBlock): string {
  return `${kind} ${text.replace(/\s+/gu, '')}`;
}

/** Finds the longest sequence of blocks that occurs in both lists in the same order. */
function longestCommon(wanted: string[], found: string[]): { wanted: Set<string>; found: Set<number> } {
  const lengths = Array.from({ length: wanted.length + 1 }, () => new Array<number>(found.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = wanted.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      const row = lengths[i] as number[];
      row[j] = wanted[i] === found[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common = { wanted: new Set<string>(), found: new Set<number>() };
  for (let i = 0, j = 0; i < wanted.length && j < found.length; ) {
    if (wanted[i] === found[j]) {
      common.wanted.add(wanted[i] as string);
      common.found.add(j);
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}
