import { messageOfError } from '../cli/messages.ts';
import { cleanSource } from '../pipeline/clean/clean.ts';
import { readSource } from '../pipeline/read/read.ts';
import { structure } from '../pipeline/structure/structure.ts';
import type { Draft, Message } from '../pipeline/types.ts';
import { readNamed } from '../tree/read-plain.ts';
import { whyNotReport } from './is-report.ts';
import { type Sketch, sketchOf, wordsIn } from './twins/sketch.ts';

/** The facts that a report's text (or what its file says above it) gives of it. */
export type Facts = Pick<Draft, 'title' | 'year' | 'region' | 'date' | 'meeting' | 'speaker'>;

/** What reading a raw file found. */
export interface Examined {
  path: string;
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

/** Reads a raw file as a report. Never throws for what is wrong with the file. */
export async function examine(path: string): Promise<Examined> {
  const nothing = {
    path,
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
    const source = await readSource(path, readNamed(path));
    const clean = cleanSource(source);
    const { title, year, region, date, meeting, speaker } = structure(clean.passages, source);
    const text = clean.passages.map((passage) => passage.clean.text).join('\n');
    const words = wordsIn(text);
    return {
      path,
      sha256: source.sha256,
      refusal: null,
      notReport: whyNotReport(source.lines.map((line) => line.points.join('')).join('\n')),
      facts: { title, year, region, date, meeting, speaker },
      frontMatter: source.frontMatter,
      copies: clean.copies,
      text,
      words,
      sketch: sketchOf(words),
    };
  } catch (error) {
    const refusal = messageOfError(error);
    if (!refusal) throw error;
    return { ...nothing, refusal: { ...refusal, file: path } };
  }
}
