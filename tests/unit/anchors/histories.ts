/**
 * Random edit histories on real reports, with the truth of each passage carried along character by character: what an
 * alignment must find out, the simulator knows.
 */
import type { Block, BlockType } from '../../../src/model/report.ts';

/** A character and the passage it came from. */
interface Letter {
  char: string;
  from: number;
}
export interface Passage {
  type: BlockType;
  level: number;
  letters: Letter[];
}

export const textOf = (passage: Passage): string => passage.letters.map((letter) => letter.char).join('');

/** A stream of numbers from 0 to 1 that a seed determines. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

let lastPassage = 0;
const passageOf = (block: Block): Passage => {
  lastPassage += 1;
  const from = lastPassage;
  return {
    type: block.type,
    level: block.type === 'heading' ? block.level : 0,
    letters: Array.from(block.text, (char) => ({ char, from })),
  };
};

export const passagesOf = (blocks: Block[]): Passage[] => blocks.map(passageOf);

/** The passages as a parser would hand them on, with structural ids. */
export function blocksOf(passages: Passage[]): Block[] {
  const path: string[] = [];
  const counts = new Map<string, number>();
  const next = (parent: string, kind: string) => {
    const key = `${parent}/${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return `${parent ? `${parent}-` : ''}${kind}${counts.get(key)}`;
  };
  return passages.map((passage): Block => {
    const text = textOf(passage);
    if (passage.type === 'heading') {
      const depth = Math.min(passage.level - 1, path.length);
      path.length = depth;
      const id = next(path.at(-1) ?? '', depth === 0 ? 's' : '');
      path.push(id);
      return {
        id,
        type: 'heading',
        parent: null,
        level: passage.level,
        label: '',
        text,
        tail: '',
        runIn: false,
        at: [],
      };
    }
    const kind = { title: 't', list: 'l', table: 'b', note: 'n' }[passage.type as string] ?? 'p';
    const id = next(path.at(-1) ?? '', kind);
    if (passage.type === 'table') return { id, type: 'table', parent: null, text, at: [], rows: [[text]] };
    return { id, type: passage.type, parent: null, text, at: [] };
  });
}

export interface Edit {
  name: string;
  apply(passages: Passage[], donor: Block[], random: () => number): Passage[];
}

const pick = (random: () => number, length: number): number => Math.floor(random() * length);
const without = (passages: Passage[], at: number, count = 1) => passages.toSpliced(at, count);

/** Changes 1-30 % of the characters of a passage: replaced, dropped or added, scattered or in one run. */
function retype(passages: Passage[], donor: Block[], random: () => number): Passage[] {
  const at = pick(random, passages.length);
  const passage = passages[at] as Passage;
  const { letters } = passage;
  const count = Math.floor(letters.length * (0.01 + 0.29 * random()));
  const strange = Array.from(donor[pick(random, donor.length)]?.text || '新');
  const from = letters[0]?.from ?? 0;
  const inOneRun = random() < 0.3;
  const start = pick(random, Math.max(1, letters.length - count));
  const places = new Set<number>();
  while (places.size < count) places.add(inOneRun ? start + places.size : pick(random, letters.length));
  const changed = letters.flatMap((letter, k): Letter[] => {
    if (!places.has(k)) return [letter];
    const other = { char: strange[pick(random, strange.length)] as string, from };
    const kind = random();
    return kind < 0.7 ? [other] : kind < 0.85 ? [] : [letter, other];
  });
  return changed.length === 0 ? passages : passages.with(at, { ...passage, letters: changed });
}

function split(passages: Passage[], _: Block[], random: () => number): Passage[] {
  const at = pick(random, passages.length);
  const passage = passages[at] as Passage;
  if (passage.type !== 'paragraph' || passage.letters.length < 20) return passages;
  const cut = Math.floor(passage.letters.length * (0.1 + 0.8 * random()));
  const [head, rest] = [passage.letters.slice(0, cut), passage.letters.slice(cut)];
  return passages.toSpliced(at, 1, { ...passage, letters: head }, { ...passage, letters: rest });
}

function merge(passages: Passage[], _: Block[], random: () => number): Passage[] {
  const at = pick(random, passages.length - 1);
  const [one, two] = [passages[at] as Passage, passages[at + 1] as Passage];
  if (two.type !== 'paragraph') return passages;
  return passages.toSpliced(at, 2, { ...two, letters: [...one.letters, ...two.letters] });
}

/** The place behind the last block of the section that starts at `at`. */
function sectionEnd(passages: { type: BlockType; level: number }[], at: number): number {
  const level = passages[at]?.level ?? 1;
  const end = passages.findIndex((p, k) => k > at && p.type === 'heading' && p.level <= level);
  return end < 0 ? passages.length : end;
}

function insertSection(passages: Passage[], donor: Block[], random: () => number): Passage[] {
  const heads = donor.flatMap((block, at) => (block.type === 'heading' && block.level > 1 ? [at] : []));
  const from = heads[pick(random, heads.length)];
  if (from === undefined) return passages;
  const source = passagesOf(donor);
  const section = source.slice(from, Math.min(sectionEnd(source, from), from + 8));
  return passages.toSpliced(pick(random, passages.length), 0, ...section);
}

function move(passages: Passage[], _: Block[], random: () => number): Passage[] {
  const at = pick(random, passages.length);
  const isSection = passages[at]?.type === 'heading' && random() < 0.5;
  const count = isSection ? Math.min(sectionEnd(passages, at) - at, 12) : 1;
  const rest = without(passages, at, count);
  return rest.toSpliced(pick(random, rest.length), 0, ...passages.slice(at, at + count));
}

/** The first sentence of a paragraph is recognised as a heading. */
function findHeading(passages: Passage[], _: Block[], random: () => number): Passage[] {
  const at = pick(random, passages.length);
  const passage = passages[at] as Passage;
  const cut = passage.letters.findIndex((letter) => letter.char === '。') + 1;
  if (passage.type !== 'paragraph' || cut < 2 || cut > 30 || cut >= passage.letters.length) return passages;
  const heading: Passage = { type: 'heading', level: 3, letters: passage.letters.slice(0, cut) };
  return passages.toSpliced(at, 1, heading, { ...passage, letters: passage.letters.slice(cut) });
}

/** A heading is read as the beginning of its first paragraph, or as a paragraph of its own. */
function loseHeading(passages: Passage[], _: Block[], random: () => number): Passage[] {
  const heads = passages.flatMap((p, at) => (p.type === 'heading' ? [at] : []));
  const at = heads[pick(random, heads.length)];
  if (at === undefined) return passages;
  const heading = passages[at] as Passage;
  const body = passages[at + 1];
  if (body?.type === 'paragraph' && random() < 0.6)
    return passages.toSpliced(at, 2, { ...body, letters: [...heading.letters, ...body.letters] });
  return passages.with(at, { ...heading, type: 'paragraph', level: 0 });
}

/** What can happen to a text between two parses, and how often. */
export const EDITS: (Edit & { weight: number })[] = [
  { name: 'retype', weight: 6, apply: retype },
  {
    name: 'insert',
    weight: 2,
    apply: (passages, donor, random) =>
      passages.toSpliced(pick(random, passages.length), 0, passageOf(donor[pick(random, donor.length)] as Block)),
  },
  { name: 'delete', weight: 2, apply: (passages, _, random) => without(passages, pick(random, passages.length)) },
  { name: 'split', weight: 2, apply: split },
  { name: 'merge', weight: 2, apply: merge },
  { name: 'move', weight: 2, apply: move },
  { name: 'find a heading', weight: 1, apply: findHeading },
  { name: 'lose a heading', weight: 1, apply: loseHeading },
  { name: 'add a section', weight: 1, apply: insertSection },
];

/** Applies a random number of random edits. */
export function editRandomly(passages: Passage[], donor: Block[], random: () => number): Passage[] {
  const total = EDITS.reduce((sum, edit) => sum + edit.weight, 0);
  let edited = passages;
  for (let count = 1 + pick(random, 12); count > 0; count--) {
    let at = random() * total;
    const edit = EDITS.find(({ weight }) => {
      at -= weight;
      return at < 0;
    });
    if (edit && edited.length > 3) edited = edit.apply(edited, donor, random);
  }
  return edited;
}
