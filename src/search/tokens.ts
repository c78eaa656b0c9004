/**
 * How a text is written for Pagefind, and how Pagefind is asked. Words are the wrong unit for Chinese on a static site
 * (the build and the browser cut them differently), so every character is a token of its own, and a phrase of tokens
 * is a string of characters.
 *
 * Pagefind only names the reports that can contain what is looked for; a scan of their texts decides (`match.ts`).
 * So a token may stand for more than one character, and a question may be wider than what the reader asked, never narrower.
 */

/** Yi syllables: letters to Pagefind, and in no report. What Pagefind would strip or split at is written with them. */
const YI_START = 0xa000;
const YI_COUNT = 1164;

/** Stands in every report. */
const EVERYWHERE = '\ua48c';

/** Ideographs that every version of Pagefind takes as letters. */
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff]/;

/**
 * Into how many buckets a frequent token is told apart, by its rank: a bucket of a hash of the one that follows it. What Pagefind keeps
 * of one token travels as a whole, and of `发` alone that would be 300 KB for 1,000 reports.
 */
const BUCKETS: [below: number, buckets: number][] = [
  [16, 64],
  [128, 16],
  [512, 4],
];

/** The token of one folded character. */
export function tokenOf(character: string): string {
  return IDEOGRAPH.test(character) ? character : yi(character.codePointAt(0) as number);
}

function yi(number: number): string {
  return String.fromCharCode(YI_START + (number % YI_COUNT));
}

/** Tokens of a folded string, in order. */
export function tokensOf(folded: string): string[] {
  return Array.from(folded, tokenOf);
}

/** A report as Pagefind gets it, from its folded passages. `common` lists the frequent tokens, the most frequent first. */
export function render(passages: readonly string[], common: string): string {
  const ranks = ranksOf(common);
  return [EVERYWHERE, ...passages.flatMap((passage) => runningTokens(tokensOf(passage), ranks))].join(' ');
}

/**
 * What to ask Pagefind for a folded string, one question after another: the reports that can contain it are in every answer,
 * so one may stop as soon as they are few.
 */
export function questionsFor(folded: string, common: string): string[] {
  const phrases = growingPhrases(tokensOf(folded), ranksOf(common));
  return (phrases.length > 0 ? phrases : [[EVERYWHERE]]).map((phrase) => `"${phrase.join(' ')}"`);
}

type Ranks = ReadonlyMap<string, number>;

function ranksOf(common: string): Ranks {
  return new Map(Array.from(common, (token, rank) => [token, rank]));
}

function bucketsOf(token: string, ranks: Ranks): number {
  const rank = ranks.get(token) ?? Number.POSITIVE_INFINITY;
  return BUCKETS.find(([below]) => rank < below)?.[1] ?? 1;
}

/** Each token, a frequent one with the bucket of the token that follows. */
function runningTokens(tokens: string[], ranks: Ranks): string[] {
  return tokens.map((token, i) => {
    const buckets = bucketsOf(token, ranks);
    return buckets === 1 ? token : token + yi(hash(tokens[i + 1]) % buckets);
  });
}

function hash(token: string | undefined): number {
  return token ? Math.imul(token.charCodeAt(0), 0x9e3779b1) >>> 16 : 0;
}

/** More would hardly narrow the search. */
const LONGEST_PHRASE = 8;

/** The rarest token, then with the rarer of the tokens beside it, and so on. */
function growingPhrases(tokens: string[], ranks: Ranks): string[][] {
  const running = runningTokens(tokens, ranks);
  // What follows the last character is not known.
  if (bucketsOf(tokens.at(-1) as string, ranks) > 1) running.pop();
  // Frequencies fall about as ranks rise.
  const costs = running.map((_, i) => {
    const token = tokens[i] as string;
    return 1 / ((ranks.get(token) ?? ranks.size) + 10) / bucketsOf(token, ranks);
  });
  const costAt = (i: number) => costs[i] ?? Number.POSITIVE_INFINITY;
  let start = costs.indexOf(Math.min(...costs));
  let end = start + 1;
  const phrases: string[][] = [];
  while (running.length > 0) {
    phrases.push(running.slice(start, end));
    if (end - start === Math.min(running.length, LONGEST_PHRASE)) break;
    if (costAt(start - 1) < costAt(end)) start -= 1;
    else end += 1;
  }
  return phrases;
}
