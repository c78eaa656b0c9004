import { readFileSync } from 'node:fs';
import { refusalOf } from '../cli/messages.ts';
import type { Draft, Message } from '../pipeline.ts';
import { cleanSource } from '../process.ts';
import { whyNotReport } from '../read/is-report.ts';
import { readSource } from '../read/read.ts';
import { structure } from '../structure/structure.ts';
import { type Sketch, sketchOf, wordsIn } from '../twins/sketch.ts';

/** The facts that a report's text (or what its file says above it) gives of it. */
export type Facts = Pick<Draft, 'title' | 'year' | 'region' | 'date' | 'meeting' | 'speaker'>;

/** A file to be examined, and what the person who adds it accepts. */
export interface Item {
  path: string;
  damaged?: 'accepted';
}

/** What reading a raw file found. */
export interface Examined extends Item {
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
export async function examine({ path, damaged }: Item): Promise<Examined> {
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
    const source = await readSource(path, readFileSync(path), { damaged });
    const clean = cleanSource(source);
    const { title, year, region, date, meeting, speaker } = structure(clean.passages, source);
    const text = clean.passages.map((passage) => passage.clean.text).join('\n');
    const words = wordsIn(text);
    return {
      path,
      // Only a file that has lost something needs to say so in its YAML.
      ...(damaged && source.doubts.some(({ rule }) => rule === 'lost-character') ? { damaged } : {}),
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
    return { ...nothing, refusal: { ...refusalOf(error, path), file: path } };
  }
}
