/**
 * How a text is written for Pagefind, and how Pagefind is asked. Words are the wrong unit for Chinese on a static site
 * (the build and the browser cut them differently), so every character is a token of its own, and a phrase of tokens
 * is a string of characters.
 *
 * Pagefind only names the reports that can contain what is looked for; a scan of their texts decides (`match.ts`).
 * So a token may stand for more than one character, and a question may be wider than what the reader asked, never narrower.
 */

/**
 * `letters`: each character once per report, without those that most reports have; small, and enough where all texts
 * together are small.
 * `running`: the characters in their order, so that neighbours can be asked for as a phrase.
 */
export type Rendering = 'letters' | 'running';

/** Yi syllables: letters to Pagefind, and in no report. What Pagefind would strip or split at is written with them. */
const YI_START = 0xa000;
const YI_COUNT = 1164;

/** Ideographs that every version of Pagefind takes as letters. */
const IDEOGRAPH = /[\u3400-\u4dbf\u4e00-\u9fff]/;

/** The token of one folded character. */
export function tokenOf(character: string): string {
  if (IDEOGRAPH.test(character)) return character;
  return String.fromCharCode(YI_START + ((character.codePointAt(0) as number) % YI_COUNT));
}

/**
 * A report as Pagefind gets it, from its folded passages. `common` are the tokens that `letters` leaves out; a report needs at
 * least one word, so that Pagefind takes it in.
 */
export function renderFor(rendering: Rendering, passages: readonly string[], common: string): string {
  if (rendering === 'running') return passages.map((passage) => tokensOf(passage).join(' ')).join(' ');
  const letters = [...new Set(passages.flatMap(tokensOf))].filter((token) => !common.includes(token));
  return [EVERYWHERE, ...letters.sort()].join(' ');
}

/** Stands in every report that is rendered by its letters. */
const EVERYWHERE = '\ua48c';

/** Tokens of a folded string, in order. */
export function tokensOf(folded: string): string[] {
  return Array.from(folded, tokenOf);
}

/**
 * The queries whose common results are the reports that can contain a folded string. `common` lists the frequent tokens, the
 * most frequent first: among `letters` they are not indexed; in a `running` text their part of the index is large, so rare
 * neighbours are asked for.
 */
export function questionsFor(rendering: Rendering, folded: string, common: string): string[] {
  const tokens = tokensOf(folded);
  if (rendering === 'letters') {
    const rare = [...new Set(tokens)].filter((token) => !common.includes(token));
    return (rare.length > 0 ? rare : [EVERYWHERE]).map((token) => `"${token}"`);
  }
  const cost = (token: string) => {
    const rank = common.indexOf(token);
    return rank === -1 ? 0 : 1 / (rank + 10);
  };
  let best = tokens.slice(0, PHRASE);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + PHRASE <= tokens.length; i++) {
    const phrase = tokens.slice(i, i + PHRASE);
    const sum = phrase.reduce((total, token) => total + cost(token), 0);
    if (sum < least) [best, least] = [phrase, sum];
  }
  return [`"${best.join(' ')}"`];
}

/** Characters in a phrase that is asked for: two tell reports apart well enough, and each costs a piece of the index. */
const PHRASE = 2;
