/** Compares two texts phrase by phrase. A phrase ends at a punctuation mark; a phrase that was reworded is compared word by word. */
import { diffArrays } from 'diff';
import { pairsOf } from './likeness.ts';

/** What has become of a phrase: both texts have it, in other words, or only the second or the first has it. */
export type State = 'kept' | 'changed' | 'new' | 'gone';

/** A stretch of a reworded phrase. */
export interface Part {
  text: string;
  /** What the other text does not have: words, or a number. Undefined for what both have. */
  differs?: 'words' | 'number';
}

/** A phrase of a text, with its closing punctuation. */
export interface Phrase {
  text: string;
  /** The passage that it stands in. */
  block: string;
  state: State;
  /** Only if it was reworded. */
  parts?: Part[];
  /** Only if its counterpart stands in another section: the passage with it. */
  elsewhere?: string;
}

/** A phrase while its counterpart is looked for. */
export interface Candidate extends Phrase {
  /** Its letters and digits. */
  key: string;
  pairs: ReadonlySet<string>;
  /** Number of the row and of the section that it is shown in. */
  row: number;
  group: number;
}

const PHRASE = /[^，。；：！？]*[，。；：！？]+[”’」』）]*|[^，。；：！？]+$/gu;

/** Cuts a text into phrases, which together are the text. */
export function phrasesOf(text: string): string[] {
  return text.match(PHRASE) ?? [];
}

/** A phrase, not yet compared. */
export function candidate(text: string, block: string, row: number, group: number): Candidate {
  const key = text.replace(/[^\p{L}\p{N}.%]/gu, '');
  return { text, block, state: 'new', key, pairs: new Set(pairsOf(text).keys()), row, group };
}

/** A counterpart with the same words may stand in any section if it has this many letters, one with similar words if it has that many. */
const FAR = { same: 6, similar: 8 };
/** The least likeness of a phrase and its rewording: in the same row, and anywhere. It is twice the shared pairs by all pairs. */
const LEAST = { row: 0.5, far: 0.75 };

/** Finds the counterpart of each phrase of two texts, and notes what has become of it. The phrases are changed in place. */
export function comparePhrases(a: Candidate[], b: Candidate[]): void {
  for (const phrase of a) phrase.state = 'gone';
  findSame(a, b);
  findSame(b, a);
  const rows = Map.groupBy(b.filter(isOpen), ({ row }) => row);
  for (const [row, own] of Map.groupBy(a.filter(isOpen), (phrase) => phrase.row))
    pairSimilar(own, rows.get(row) ?? [], LEAST.row);
  const far = (phrase: Candidate) => isOpen(phrase) && phrase.key.length >= FAR.similar;
  pairSimilar(a.filter(far), b.filter(far), LEAST.far);
}

const isOpen = ({ state }: Phrase): boolean => state === 'new' || state === 'gone';

/** Notes which phrases stand in the other text with the same words, the nearest place first. */
function findSame(phrases: Candidate[], others: Candidate[]): void {
  const byKey = Map.groupBy(others, ({ key }) => key);
  for (const phrase of phrases) {
    if (phrase.key === '') phrase.state = 'kept';
    const same = byKey.get(phrase.key) ?? [];
    const near = same.find(({ row }) => row === phrase.row) ?? same.find(({ group }) => group === phrase.group);
    const found = near ?? (phrase.key.length >= FAR.same ? same[0] : undefined);
    if (!found) continue;
    phrase.state = 'kept';
    if (found.group !== phrase.group) phrase.elsewhere = found.block;
  }
}

/** Pairs phrases with similar words, the most similar first. */
function pairSimilar(as: Candidate[], bs: Candidate[], least: number): void {
  const holders = new Map<string, Candidate[]>();
  for (const b of bs)
    for (const pair of b.pairs) {
      const known = holders.get(pair);
      if (known) known.push(b);
      else holders.set(pair, [b]);
    }
  const found = as.flatMap((a) => {
    const shared = new Map<Candidate, number>();
    for (const pair of a.pairs) for (const b of holders.get(pair) ?? []) shared.set(b, (shared.get(b) ?? 0) + 1);
    return Array.from(shared, ([b, count]) => ({ a, b, alike: (2 * count) / (a.pairs.size + b.pairs.size) }));
  });
  for (const { a, b } of found.filter(({ alike }) => alike >= least).sort((one, other) => other.alike - one.alike))
    if (isOpen(a) && isOpen(b)) reword(a, b);
}

/** Notes that two phrases say the same in other words, with the words and numbers that differ. */
function reword(a: Candidate, b: Candidate): void {
  const [one, other] = [withoutMark(a.text), withoutMark(b.text)];
  const runs = diffArrays(tokensOf(one.words), tokensOf(other.words));
  a.parts = [
    ...runs.filter(({ added }) => !added).flatMap(({ value, removed }) => partsOf(value, removed)),
    ...one.mark,
  ];
  b.parts = [
    ...runs.filter(({ removed }) => !removed).flatMap(({ value, added }) => partsOf(value, added)),
    ...other.mark,
  ];
  a.state = 'changed';
  b.state = 'changed';
  if (a.group === b.group) return;
  a.elsewhere = b.block;
  b.elsewhere = a.block;
}

/** The words of a phrase, and its closing punctuation as a part. A difference in punctuation is none. */
function withoutMark(text: string): { words: string; mark: Part[] } {
  const mark = /[，。；：！？”’」』）]*$/u.exec(text)?.[0] ?? '';
  return { words: text.slice(0, text.length - mark.length), mark: mark ? [{ text: mark }] : [] };
}

/** Matches a number with its percent sign. */
const NUMBER = /(\d+(?:\.\d+)?[%‰]?)/u;
const IS_NUMBER = /^\d+(?:\.\d+)?[%‰]?$/u;
/** A number that is likely the year of a date, which differs anyway. */
const IS_YEAR = /^(?:19|20)\d{2}$/u;

/** The parts of a run of words: one if both texts have it, else each number is set off. */
function partsOf(tokens: string[], differs: boolean): Part[] {
  if (!differs) return [{ text: tokens.join('') }];
  const parts: Part[] = [];
  for (const text of tokens) {
    const own = IS_NUMBER.test(text) && !IS_YEAR.test(text) ? 'number' : 'words';
    const last = parts.at(-1);
    if (last?.differs === own && own === 'words') last.text += text;
    else parts.push({ text, differs: own });
  }
  return parts;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts a text into words and numbers. */
function tokensOf(text: string): string[] {
  return text
    .split(NUMBER)
    .flatMap((run) => (IS_NUMBER.test(run) ? [run] : Array.from(words.segment(run), ({ segment }) => segment)));
}
