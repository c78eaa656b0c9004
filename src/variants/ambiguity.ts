/**
 * Collects from OpenCC's phrase lists, for each character with several Traditional forms, how often each form occurs and beside which neighbours. The
 * forms are those of Taiwan.
 */
import ST_CHARACTERS from 'opencc-js/dict/STCharacters';
import ST_PHRASES from 'opencc-js/dict/STPhrases';
import ST_REGIONAL_PHRASES from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import TW_VARIANTS from 'opencc-js/dict/TWVariants';
import { pairs } from './opencc.ts';

/** How often each form of a character occurs, by the form. */
export type FormCount = Map<string, number>;

export interface Ambiguity {
  /** For each character with several forms: its forms in OpenCC's phrases. */
  forms: Map<string, FormCount>;
  /** For each pair of characters: forms of the first one, e.g. of 发 in 发展. */
  before: Map<string, FormCount>;
  /** For each pair of characters: forms of the second one, e.g. of 发 in 头发. */
  after: Map<string, FormCount>;
}

const count = (map: Map<string, FormCount>, key: string, form: string) => {
  const forms = map.get(key) ?? new Map<string, number>();
  forms.set(form, (forms.get(form) ?? 0) + 1);
  map.set(key, forms);
};

function* aligned(): Generator<[source: string[], target: string[]]> {
  const regional = new Map(pairs(TW_VARIANTS));
  for (const dictionary of [ST_CHARACTERS, ST_PHRASES, ST_REGIONAL_PHRASES]) {
    for (const [from, to] of pairs(dictionary)) yield [[...from], Array.from(to, (c) => regional.get(c) ?? c)];
  }
}

function collect(): Ambiguity {
  const all = new Map<string, FormCount>();
  for (const [source, target] of aligned()) {
    source.forEach((c, i) => {
      count(all, c, target[i] ?? c);
    });
  }
  const forms = new Map([...all].filter(([, of]) => of.size > 1));
  const before = new Map<string, FormCount>();
  const after = new Map<string, FormCount>();
  for (const [source, target] of aligned()) {
    source.forEach((c, i) => {
      if (!forms.has(c)) return;
      if (i > 0) count(after, `${source[i - 1]}${c}`, target[i] ?? c);
      if (i < source.length - 1) count(before, `${c}${source[i + 1]}`, target[i] ?? c);
    });
  }
  return { forms, before, after };
}

let collected: Ambiguity | undefined;

/** The Traditional forms of characters that have several. They are collected from OpenCC on first use, which takes time, and then kept. */
export function ambiguity(): Ambiguity {
  collected ??= collect();
  return collected;
}
