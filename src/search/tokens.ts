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
 * What to ask Pagefind for a folded string, one question after another: the reports that can contain it are in every answer,
 * so one may stop as soon as they are few. `common` lists the frequent tokens, the most frequent first: among `letters` they are
 * not indexed; in a `running` text their part of the index is large, so the first phrase is of rare neighbours, and each
 * next one a token longer.
 */
export function questionsFor(rendering: Rendering, folded: string, common: string): string[] {
  const tokens = tokensOf(folded);
  if (rendering === 'letters') {
    const rare = [...new Set(tokens)].filter((token) => !common.includes(token));
    return (rare.length > 0 ? rare : [EVERYWHERE]).map((token) => `"${token}"`);
  }
  return growingPhrases(tokens, common).map((phrase) => `"${phrase.join(' ')}"`);
}

/** The rarest two neighbours, then with the rarer of the tokens beside them, up to the whole. */
function growingPhrases(tokens: string[], common: string): string[][] {
  // Frequencies fall about as ranks rise; what is not listed is rare.
  const cost = tokens.map((token) => {
    const rank = common.indexOf(token);
    return rank === -1 ? 0 : 1 / (rank + 10);
  });
  const costAt = (i: number) => cost[i] ?? Number.POSITIVE_INFINITY;
  let start = 0;
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (costAt(i) + costAt(i + 1) < costAt(start) + costAt(start + 1)) start = i;
  }
  let end = Math.min(start + 2, tokens.length);
  const phrases = [tokens.slice(start, end)];
  while (end - start < tokens.length) {
    if (costAt(start - 1) < costAt(end)) start -= 1;
    else end += 1;
    phrases.push(tokens.slice(start, end));
  }
  return phrases;
}
