import { messageOfFault } from '../cli/messages.ts';
import { cleanSource } from '../pipeline/clean/clean.ts';
import { factsOf } from '../pipeline/identify/facts.ts';
import type { Damage } from '../pipeline/read/decode.ts';
import { readSource } from '../pipeline/read/read.ts';
import { structure } from '../pipeline/structure/structure.ts';
import type { Facts, Message } from '../pipeline/types.ts';
import { readNamed } from '../tree/read-plain.ts';
import { whyNotReport } from './is-report.ts';
import { type Sketch, sketchOf, wordsIn } from './twins/sketch.ts';

/** A raw file that is to be examined. */
export interface RawItem {
  path: string;
  /** The name that messages use: the path that a person gave, or the row of a collection. */
  name: string;
  /** Where the file comes from, for the YAML. Only set for a file that was made of a row of a collection. */
  received?: string;
  damaged?: Damage;
}

/** The result of reading a raw file. */
export interface Examined extends RawItem {
  sha256: string;
  /** Why the file cannot be read; null if it can be read. */
  refusal: Message | null;
  /**
   * Why the file is no report by itself; null if it is a report. A file that is only one page of a report can still be a witness (a second source) of
   * it.
   */
  notReport: string | null;
  facts: Facts;
  frontMatter: Record<string, unknown>;
  copies: number;
  /** The clean text. Place names in it help to tell which of several places of the same name is meant. */
  text: string;
  /** Only the letters and digits of the text, for comparing it with other reports. */
  words: string;
  sketch: Sketch;
}

const NO_FACTS: Facts = { title: null, year: null, region: null, date: null, meeting: null, speaker: null };

/** Reads a raw file as a report. Never throws, so that one bad file does not stop the others. */
export async function examine(item: RawItem): Promise<Examined> {
  const { path, name, damaged } = item;
  const nothing = {
    ...item,
    sha256: '',
    notReport: null,
    facts: NO_FACTS,
    frontMatter: {},
    copies: 0,
    text: '',
    words: '',
    sketch: [],
  };
  try {
    const source = await readSource(path, readNamed(path), { damaged });
    const clean = cleanSource(source);
    const facts = factsOf(structure(clean.passages), source);
    const text = clean.passages.map((passage) => passage.clean.text).join('\n');
    const words = wordsIn(text);
    return {
      ...item,
      sha256: source.sha256,
      refusal: null,
      notReport: whyNotReport(text),
      facts,
      frontMatter: source.frontMatter,
      copies: clean.copies,
      text,
      words,
      sketch: sketchOf(words),
    };
  } catch (error) {
    return { ...nothing, refusal: { ...messageOfFault(error, name), file: name } };
  }
}
