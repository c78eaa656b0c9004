import type { SourceLine } from './source.ts';

/** Characters of a shingle, and the least share of a quotation's shingles that must also occur in the text. */
const SHINGLE = 6;
const REPEATED = 0.5;
/** Shorter quotations may repeat the text by chance. They are kept. */
const SHORTEST = 60;

/** Finds quoted lines that only repeat, in larger type, what the text says elsewhere. Any other quoted line is text. */
export function findPullQuotes(lines: SourceLine[], isQuoted: (line: SourceLine) => boolean): SourceLine[] {
  const quoted = lines.filter(isQuoted).filter((line) => letters(line).length >= SHORTEST);
  if (quoted.length === 0) return [];
  const said = new Set<string>();
  const own = new Set(lines.filter(isQuoted));
  for (const line of lines) if (!own.has(line)) for (const shingle of shinglesOf(letters(line))) said.add(shingle);
  return quoted.filter((line) => {
    const shingles = shinglesOf(letters(line));
    return shingles.filter((shingle) => said.has(shingle)).length >= shingles.length * REPEATED;
  });
}

function letters({ points }: SourceLine): string {
  return points.join('').replace(/[^\p{L}\p{N}]+/gu, '');
}

function shinglesOf(text: string): string[] {
  const shingles: string[] = [];
  for (let offset = 0; offset + SHINGLE <= text.length; offset += 1)
    shingles.push(text.slice(offset, offset + SHINGLE));
  return shingles;
}
