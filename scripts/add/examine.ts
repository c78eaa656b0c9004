import { readFileSync } from 'node:fs';
import { Refused } from '../cli/messages.ts';
import type { Draft, Message } from '../pipeline.ts';
import { cleanSource } from '../process.ts';
import { whyNotReport } from '../read/is-report.ts';
import { readSource } from '../read/read.ts';
import { structure } from '../structure/structure.ts';
import { type Sketch, sketchOf, wordsIn } from '../twins/sketch.ts';

/** The facts that a report's text (or what its file says above it) gives of it. */
export type Facts = Pick<Draft, 'title' | 'year' | 'region' | 'date' | 'meeting' | 'speaker'>;

/** What reading a raw file found. */
export interface Examined {
  path: string;
  sha256: string;
  /** Why it is not taken; null when it is. */
  refusal: Message | null;
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
  const nothing = { path, sha256: '', facts: NO_FACTS, frontMatter: {}, copies: 0, text: '', words: '', sketch: [] };
  try {
    const source = await readSource(path, readFileSync(path));
    const why = whyNotReport(source.lines.map((line) => line.points.join('')).join('\n'));
    if (why) return { ...nothing, refusal: { rule: 'not-a-report', severity: 'error', text: why, file: path } };
    const clean = cleanSource(source);
    const { title, year, region, date, meeting, speaker } = structure(clean.passages, source);
    const text = clean.passages.map((passage) => passage.clean.text).join('\n');
    const words = wordsIn(text);
    return {
      path,
      sha256: source.sha256,
      refusal: null,
      facts: { title, year, region, date, meeting, speaker },
      frontMatter: source.frontMatter,
      copies: clean.copies,
      text,
      words,
      sketch: sketchOf(words),
    };
  } catch (error) {
    if (error instanceof Refused) return { ...nothing, refusal: error.detail };
    throw error;
  }
}
