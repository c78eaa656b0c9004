import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, Decisions } from '../../../scripts/decisions/decisions.ts';
import { locate } from '../../../scripts/decisions/quotation.ts';
import { positionKey, positionsOf, sourceText } from '../../../scripts/decisions/source-text.ts';
import { quote } from '../../../scripts/doubts/shortest-quotation.ts';
import { annotate } from '../../../scripts/pipeline/annotate/annotate.ts';
import { arrange } from '../../../scripts/pipeline/arrange/arrange.ts';
import type { Passage } from '../../../scripts/pipeline/types.ts';
import { normalise } from '../../../src/chinese/normalise.ts';
import { SAMPLES, sampleLines } from '../../support/samples.ts';
import { paragraphsOf, passagesOf } from './passages.ts';

/** Real paragraphs, cut short: enough words to quote, few enough to be fast. */
const PARAGRAPHS = SAMPLES.flatMap(sampleLines)
  .map((line) => normalise(line).text.slice(0, 60))
  .filter((text) => text.length > 30);

const page = fc
  .uniqueArray(fc.constantFrom(...PARAGRAPHS), { minLength: 3, maxLength: 6 })
  .map((lines) => passagesOf(...lines));

/** A page and random decisions on it, each placed by a quotation that the program made. */
const edited = page.chain((passages) => {
  const text = sourceText(passages);
  const place = fc.nat({ max: text.chars.length });
  const stretch = fc
    .tuple(place, place)
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([start, end]) => start < end);
  const at = (start: number, end: number, side?: 'before' | 'after') => ({
    line: 1,
    ...quotationOf(text, start, end, side),
  });
  const decision: fc.Arbitrary<Decision> = fc.oneof(
    fc.tuple(stretch, place).map(([[start, end], to]): Decision => {
      const target = quotationOf(text, to, to, to > 0 ? 'before' : 'after').quotation;
      return { kind: 'move', ...at(start, end), to: target, detail: '错栏' };
    }),
    place.map((start): Decision => ({ kind: 'split', ...at(start, start) })),
    place.map((start): Decision => ({ kind: 'join', ...at(start, start) })),
    stretch.map(
      ([start, end]): Decision => ({ kind: 'furniture', ...at(start, Math.min(end, start + 5)), reason: 'caption' }),
    ),
    stretch.map(([start, end]): Decision => {
      return { kind: 'correction', ...at(start, Math.min(end, start + 2)), corr: '改', certainty: 'low', basis: '试' };
    }),
    place.map((start): Decision => ({ kind: 'gap', ...at(start, start), reason: 'column', detail: '缺', lost: [] })),
  );
  return fc.tuple(fc.constant(passages), fc.array(decision, { minLength: 1, maxLength: 5 }));
});

function quotationOf(text: ReturnType<typeof sourceText>, start: number, end: number, side?: 'before' | 'after') {
  const { quotation, which } = quote(text, start, end, side);
  return { quotation, ...(which ? { which } : {}) };
}

function decisionsOf(list: Decision[]): Decisions {
  return { file: 'a.yaml', list, messages: [] };
}

function keysOf(passages: Passage[]): string[] {
  return passages.flatMap(({ at }) => positionsOf(at).map(positionKey));
}

test('whatever moves, splits, joins or goes out: every character of the source is used exactly once', () => {
  fc.assert(
    fc.property(edited, ([passages, list]) => {
      const result = arrange(passages, decisionsOf(list));
      const gone = result.furniture.flatMap(({ at }) => positionsOf([at]).map(positionKey));
      expect([...keysOf(result.passages), ...gone].sort()).toEqual(keysOf(passages).sort());
    }),
    { numRuns: 150 },
  );
});

test('an arranged passage is the characters at its places, and its clean text is their normal form', () => {
  fc.assert(
    fc.property(edited, ([passages, list]) => {
      const lines = passages.map(({ raw }) => [...raw]);
      for (const { at, raw, clean, joins } of arrange(passages, decisionsOf(list)).passages) {
        expect(
          positionsOf(at)
            .map(({ line, column }) => lines[line - 1]?.[column])
            .join(''),
        ).toBe(raw);
        expect(clean.text).toBe(normalise(raw).text);
        expect(joins.every((join) => join > 0 && join < [...raw].length)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('each note lies inside its block, and taking all notes away leaves the text of the source', () => {
  fc.assert(
    fc.property(edited, ([source, list]) => {
      const decisions = decisionsOf(list);
      const { passages: arranged, furniture } = arrange(source, decisions);
      const { blocks, draft } = paragraphsOf(arranged);
      const { notes } = annotate(blocks, decisions, {
        source,
        arranged,
        draft,
        oddNumbers: [],
        furniture,
        sources: ['a'],
      });
      const texts = new Map(blocks.map(({ id, text }) => [id, [...text]]));
      for (const note of notes) {
        const text = texts.get(note.block) ?? [];
        if ('start' in note)
          expect([0 <= note.start, note.start <= note.end, note.end <= text.length]).toEqual([true, true, true]);
        if (note.type === 'correction') expect(text.slice(note.start, note.end).join('')).toBe(note.sic);
      }
      const moved = notes.filter(({ type }) => type === 'move').length;
      expect(blocks.map(({ text }) => text).join('')).toBe(arranged.map(({ clean }) => clean.text).join(''));
      if (moved === 0 && furniture.length === 0)
        expect(blocks.map(({ text }) => text).join('')).toBe(sourceText(source).text);
    }),
    { numRuns: 150 },
  );
});

test('a quotation that the program makes finds its place again', () => {
  fc.assert(
    fc.property(page, fc.nat(), fc.nat({ max: 40 }), (passages, from, length) => {
      const text = sourceText(passages);
      const start = from % text.chars.length;
      const end = Math.min(text.chars.length, start + length);
      const { quotation, which } = quote(text, start, end);
      expect(locate(text, quotation, which)).toEqual([expect.objectContaining({ start, end })]);
    }),
    { numRuns: 300 },
  );
});

test('a decision whose words are gone is reported, and nothing else happens', () => {
  fc.assert(
    fc.property(page, (passages) => {
      const lost: Decision = { kind: 'move', quotation: '此句无处可寻', to: '[]亦无', detail: '错栏', line: 7 };
      const result = arrange(passages, decisionsOf([lost]));
      expect(result.messages).toEqual([expect.objectContaining({ severity: 'error', line: 7, rule: 'edit/move' })]);
      expect(keysOf(result.passages)).toEqual(keysOf(passages));
    }),
    { numRuns: 20 },
  );
});
