import { normalise } from '../../../src/chinese/normalise.ts';
import type { Ledger, Span } from '../../../src/model/report.ts';
import type { ReadSource } from '../read/source.ts';

/** The entry of the ledger that counts a character: it was kept, changed or removed. */
type CharClass = 'kept' | 'normalised' | 'whitespace' | 'furniture' | 'markup' | 'duplicateCopies';

/** The reason under which the text of passages that an editor has taken down is counted as furniture. */
export const WITHDRAWN = { id: 'withdrawn', label: '撤下的段落' };

export interface Account {
  ledger: Ledger;
  normalisations: Record<string, number>;
  furniture: { at: Span; reason: string }[];
}

/**
 * Accounts for every code point of a decoded file. Throws if a code point is unaccounted for or counted twice: text was lost or doubled on the way,
 * and nothing may be written.
 */
export function account(
  source: ReadSource,
  blocks: { at: Span[] }[],
  edited: Account['furniture'],
  index = 0,
): Account {
  const fates = new Map<number, (CharClass | undefined)[]>(
    source.lines.map((line) => [line.number, new Array(line.points.length)]),
  );
  const normalisations: Record<string, number> = {};
  const furniture: Account['furniture'] = [];
  for (const line of source.lines) {
    for (const { start, end, kind, reason } of line.cuts) {
      claim(fates, source, line.number, start, end, () => kind);
      if (kind === 'furniture') furniture.push({ at: [line.number, start, end], reason });
    }
  }
  for (const piece of edited) {
    const [line, start, end] = piece.at;
    claim(fates, source, line, start, end, () => 'furniture');
    furniture.push(piece);
  }
  for (const block of blocks) {
    const at = block.at.filter((span) => (span[3] ?? 0) === index);
    const clean = normalise(at.map((span) => textAt(source, span)).join(''));
    add(normalisations, clean.classes);
    let offset = 0;
    for (const [line, start, end] of at) {
      const from = offset - start;
      claim(fates, source, line, start, end, (column) => clean.fates[column + from] ?? 'kept');
      offset += end - start;
    }
  }
  const ledger = sum(source, fates, normalisations);
  furniture.sort((one, other) => one.at[0] - other.at[0] || one.at[1] - other.at[1]);
  return { ledger, normalisations: sorted(normalisations), furniture };
}

/** The characters at a place (span) of a source. */
export function textAt(source: ReadSource, [number, start, end]: Span): string {
  return source.lines[number - 1]?.points.slice(start, end).join('') ?? '';
}

function claim(
  fates: Map<number, (CharClass | undefined)[]>,
  source: ReadSource,
  line: number,
  start: number,
  end: number,
  fate: (column: number) => CharClass,
): void {
  const own = fates.get(line);
  if (!own) throw new Error(`${source.file}: there is no line ${line}`);
  for (let column = start; column < end; column += 1) {
    if (own[column])
      throw new Error(`${source.file}:${line}:${column + 1} is used twice: ${own[column]} and ${fate(column)}`);
    own[column] = fate(column);
  }
}

function sum(
  source: ReadSource,
  fates: Map<number, (CharClass | undefined)[]>,
  normalisations: Record<string, number>,
): Ledger {
  const ledger: Ledger = {
    chars: source.outside.markup + source.outside.whitespace,
    kept: 0,
    normalised: 0,
    whitespace: source.outside.whitespace,
    furniture: 0,
    markup: source.outside.markup,
    duplicateCopies: 0,
  };
  for (const line of source.lines) {
    const duplicate = line.cuts.some((cut) => cut.kind === 'duplicateCopies');
    ledger[duplicate ? 'duplicateCopies' : 'whitespace'] += line.end;
    ledger.chars += line.points.length + line.end;
    line.points.forEach((char, column) => {
      const fate = fates.get(line.number)?.[column] ?? idle(source, line.number, column, char);
      ledger[fate] += 1;
      if (fate === 'normalised' && fates.get(line.number)?.[column] === undefined)
        add(normalisations, { invisible: 1 });
    });
  }
  return ledger;
}

/**
 * The entry for a character that is in no block and was not cut out. It must be white space or invisible; for any other character this throws,
 * because it would be lost.
 */
function idle(source: ReadSource, line: number, column: number, char: string): CharClass {
  if (/\p{White_Space}/u.test(char)) return 'whitespace';
  if (/[\p{Cc}\p{Cf}]/u.test(char)) return 'normalised';
  throw new Error(
    `${source.file}:${line}:${column + 1} “${char}” is in no block and was not taken out: text would be lost`,
  );
}

function add(total: Record<string, number>, part: Record<string, number>): void {
  for (const [id, count] of Object.entries(part)) total[id] = (total[id] ?? 0) + count;
}

function sorted(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1)));
}
