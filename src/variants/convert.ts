/**
 * Converts Simplified into the other variants. Characters change, words do not (`文件` stays `文件`), quotation marks become 「」 and 『』, and
 * every character becomes exactly one, so that offsets into the source hold in every variant.
 *
 * There are three layers: the report's own lists, the house dictionary, OpenCC. Each converts only what the layers before it left.
 * Within a layer the leftmost entry wins, and of several at one place the longest.
 */
import type { VariantLists } from '../model/report.ts';
import { houseDictionary } from './dictionary.ts';
import { openccTrie } from './opencc.ts';
import { buildTrie, longestMatch, type Trie } from './trie.ts';
import { type Forms, keyOfVariant, type VariantKey, type VariantTag } from './variants.ts';

export type Convert = (text: string) => string;

/** Name of the layer that decided how a stretch of text is converted. */
type LayerName = 'report' | 'house' | 'opencc';

/** A stretch of the source with its converted characters. Offsets are UTF-16 units of the source. */
interface ConvertedPiece {
  start: number;
  end: number;
  forms: Forms;
  layer: LayerName;
}

export interface Layer {
  name: LayerName;
  trie: Trie<Forms>;
}

let house: Layer[] | undefined;

/** The layers for every text: the house dictionary, then OpenCC. They are built on first use. */
export function houseLayers(): Layer[] {
  house ??= [
    { name: 'house', trie: buildTrie(houseDictionary().map((entry) => [entry.from, entry])) },
    { name: 'opencc', trie: openccTrie() },
  ];
  return house;
}

function* listEntries(lists: VariantLists): Generator<[string, Forms]> {
  for (const word of lists.keep ?? []) yield [word, { tw: word, hk: word }];
  for (const [word, form] of Object.entries(lists.map ?? {})) {
    const forms = typeof form === 'string' ? { tw: form, hk: form } : form;
    for (const given of Object.values(forms)) {
      if ([...given].length !== [...word].length) {
        throw new Error(
          `script.map: ${word} -> ${given} changes the number of characters; give a form of the same length`,
        );
      }
    }
    yield [word, forms];
  }
}

/** The layers for one report: its own word lists, if it has any, then the layers for every text. */
export function layersFor(lists?: VariantLists): Layer[] {
  const own = lists ? [...listEntries(lists)] : [];
  return own.length > 0 ? [{ name: 'report', trie: buildTrie(own) }, ...houseLayers()] : houseLayers();
}

/**
 * Calls `emit` for each stretch that an entry of a layer matched, in text order. All other text stays as it is. `depth` is the index of the layer
 * that reads the text from `start` to `end`; what it leaves goes to the next layer.
 */
export function walk(
  text: string,
  layers: readonly Layer[],
  emit: (start: number, end: number, forms: Forms, layer: LayerName) => void,
  start = 0,
  end = text.length,
  depth = 0,
): void {
  const layer = layers[depth];
  if (!layer) return;
  const { trie, name } = layer;
  let open = start;
  for (let i = start; i < end; ) {
    if (trie[text.charCodeAt(i)] === undefined) {
      i += 1;
      continue;
    }
    const match = longestMatch(trie, text, i, end);
    if (match === null || match.key === null || match.value === undefined) {
      i += 1;
      continue;
    }
    if (open < i) walk(text, layers, emit, open, i, depth + 1);
    const stop = i + match.key.length;
    emit(i, stop, match.value, name);
    i = stop;
    open = stop;
  }
  if (open < end) walk(text, layers, emit, open, end, depth + 1);
}

/** The converted stretches of a text, each with the layer that decided. The list of risks needs them. */
export function trace(text: string, layers: readonly Layer[] = houseLayers()): ConvertedPiece[] {
  const pieces: ConvertedPiece[] = [];
  walk(text, layers, (start, end, forms, layer) => pieces.push({ start, end, forms, layer }));
  return pieces;
}

/** Makes a converter that uses these layers. */
export function convertThrough(layers: readonly Layer[], key: VariantKey): Convert {
  return (text) => {
    let out = '';
    let done = 0;
    walk(text, layers, (start, end, forms) => {
      if (done < start) out += text.slice(done, start);
      out += forms[key];
      done = end;
    });
    return done === 0 ? text : out + text.slice(done);
  };
}

/** Quotation marks as Taiwan and Hong Kong print them. */
const QUOTES: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
/** An apostrophe between Latin letters is no quotation mark. */
const QUOTE = /[“”‘]|’(?![A-Za-z])|(?<![A-Za-z])’/gu;

const withOwnQuotes = (text: string): string => text.replace(QUOTE, (mark) => QUOTES[mark] ?? mark);

/** Number of code points, counted without making an array. */
function countCodePoints(text: string): number {
  let surrogatePairs = 0;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low < 0xe000) surrogatePairs++;
    }
  }
  return text.length - surrogatePairs;
}

/**
 * Makes the converter for a variant, with the word lists of one report if given. For Simplified, the source, it changes nothing. Give it whole
 * blocks: a word that inline markup cuts in two is recognised only if both parts are in one text.
 */
export function converterFor(variant: VariantTag, lists?: VariantLists): Convert {
  const key = keyOfVariant(variant);
  if (!key) return (text) => text;
  const convert = convertThrough(layersFor(lists), key);
  return (text) => {
    const converted = withOwnQuotes(convert(text));
    if (converted.length !== text.length && countCodePoints(converted) !== countCodePoints(text)) {
      throw new Error(`Conversion to ${variant} changed the length of: ${text.slice(0, 60)}`);
    }
    return converted;
  };
}
