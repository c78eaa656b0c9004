import { messageOfFault } from '../cli/messages.ts';
import { cleanSource } from '../pipeline/clean/clean.ts';
import type { Damage } from '../pipeline/read/decode.ts';
import { readSource } from '../pipeline/read/read.ts';
import { structure } from '../pipeline/structure/structure.ts';
import type { Facts, Message } from '../pipeline/types.ts';
import { readNamed } from '../tree/read-plain.ts';
import { whyNotReport } from './is-report.ts';
import { type Sketch, sketchOf, wordsIn } from './twins/sketch.ts';

/** A file to be examined. */
export interface RawItem {
  path: string;
  /** How messages name it: the path that a person gave, or a row of a collection. */
  name: string;
  /** For the YAML: where a file that was made of a row comes from. */
  received?: string;
  damaged?: Damage;
}

/** What reading a raw file found. */
export interface Examined extends RawItem {
  sha256: string;
  /** Why it cannot be read; null when it can. */
  refusal: Message | null;
  /** Why it is no report by itself. A page of one can still be a witness. */
  notReport: string | null;
  facts: Facts;
  frontMatter: Record<string, unknown>;
  copies: number;
  /** The clean text, for place names around the report's own. */
  text: string;
  /** Letters and digits only, for twins. */
  words: string;
  sketch: Sketch;
}

const NO_FACTS: Facts = { title: null, year: null, region: null, date: null, meeting: null, speaker: null };

/** Reads a raw file as a report. Never throws: one bad file stops no other. */
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
    const { title, year, region, date, meeting, speaker } = structure(clean.passages, source);
    const text = clean.passages.map((passage) => passage.clean.text).join('\n');
    const words = wordsIn(text);
    return {
      ...item,
      sha256: source.sha256,
      refusal: null,
      notReport: whyNotReport(text),
      facts: { title, year, region, date, meeting, speaker },
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
