/**
 * Where a conversion may be wrong: one-to-many characters whose reading nothing settles. A report's own list, the house
 * dictionary and an approval settle a place; so does an OpenCC phrase that a second segmenter reads in the same way.
 * An editor must look at what is left, in context.
 */
import { type Ambiguity, ambiguity, type FormCount } from './ambiguity.ts';
import { convertThrough, type Layer, trace } from './convert.ts';

/** Why a place is listed. */
type RiskReason =
  /** Converting word by word gives another form. */
  | 'segmentation'
  /** The parts of the phrase that OpenCC took give another form. */
  | 'parts'
  /** OpenCC's form is one it hardly ever gives. */
  | 'rare'
  /** Its neighbours go with another form in OpenCC's phrases. */
  | 'neighbours'
  /** No OpenCC phrase holds the character next to either neighbour, and the form is not the one in nearly all of its phrases: nothing settles it. */
  | 'unknown';

export interface Risk {
  /** Offset in the text (UTF-16). */
  at: number;
  character: string;
  /** The form that conversion gives, and those it might be instead. */
  form: string;
  others: string[];
  reason: RiskReason;
}

/** Cuts a text into words. */
export type Segmenter = (text: string) => string[];

interface Judgement {
  layers: readonly Layer[];
  segment: Segmenter;
  /** Words whose Taiwan form an editor has approved. */
  approved: ReadonlyMap<string, string>;
  /** Characters whose other forms stand only in words that OpenCC knows: right wherever no phrase says otherwise. */
  closed: ReadonlySet<string>;
}

/** A form below this share of a character's phrases is rare, above `1 - RARE` the other ones are. */
const RARE = 0.06;
const LONGEST_APPROVAL = 8;

/** Lists the places of a text whose conversion nothing settles. */
export function findRisks(text: string, judgement: Judgement): Risk[] {
  const known = ambiguity();
  const { layers, segment } = judgement;
  const convert = convertThrough(layers, 'tw');
  const converted = convert(text);
  // The code below uses offsets of the source in the converted text, too. If a character of two UTF-16 units became one of one unit, they would no
  // longer match, so nothing is listed then (not seen in any text).
  if (converted.length !== text.length) return [];
  const byWord = segment(text).map(convert).join('');
  const risks: Risk[] = [];
  const examine = (at: number, reason: (forms: FormCount, form: string) => RiskReason | null) => {
    const character = text[at] ?? '';
    const forms = known.forms.get(character);
    if (!forms) return;
    const form = converted[at] ?? character;
    const found = byWord[at] !== form ? 'segmentation' : reason(forms, form);
    if (!found || isApproved(text, converted, at, judgement.approved)) return;
    risks.push({ at, character, form, others: [...forms.keys()].filter((other) => other !== form), reason: found });
  };
  const single = (at: number) =>
    examine(at, (forms, form) => judgeSingle(text, at, form, forms, known, judgement.closed));

  let done = 0;
  for (const { start, end, layer } of trace(text, layers)) {
    for (; done < start; done++) single(done);
    done = end;
    if (layer !== 'opencc') continue;
    if (end - start === 1) single(start);
    else {
      const phrase = text.slice(start, end);
      const parts = phrase.length > 3 ? convertParts(phrase, segment, convert) : null;
      for (let at = start; at < end; at++) {
        examine(at, (forms, form) => {
          if (share(forms, form) < RARE) return 'rare';
          return parts && parts[at - start] !== form ? 'parts' : null;
        });
      }
    }
  }
  for (; done < text.length; done++) single(done);
  return risks;
}

/** A long phrase converted in pieces: as the segmenter cuts it, else in its first two characters and the rest. */
function convertParts(phrase: string, segment: Segmenter, convert: (text: string) => string): string {
  const words = segment(phrase);
  const pieces = words.length > 1 ? words : [phrase.slice(0, 2), phrase.slice(2)];
  return pieces.map(convert).join('');
}

/** A character that no phrase covers: its neighbours in OpenCC's phrases may speak for or against the form. */
function judgeSingle(
  text: string,
  at: number,
  form: string,
  forms: FormCount,
  known: Ambiguity,
  closed: ReadonlySet<string>,
): RiskReason | null {
  const left = known.after.get(text.slice(at - 1, at + 1));
  const right = known.before.get(text.slice(at, at + 2));
  const evidence = [left, right].filter((counts) => counts !== undefined);
  const speaksFor = evidence.some((counts) => counts.has(form));
  const speaksAgainst = evidence.some((counts) => [...counts.keys()].some((other) => other !== form));
  if (speaksAgainst) return 'neighbours';
  const settled = speaksFor || closed.has(text[at] ?? '') || share(forms, form) > 1 - RARE / 2;
  return settled ? null : 'unknown';
}

function share(forms: FormCount, form: string): number {
  const all = [...forms.values()].reduce((sum, count) => sum + count, 0);
  return (forms.get(form) ?? 0) / all;
}

/** Whether an approved word covers the place and has the form that conversion gave. */
function isApproved(text: string, converted: string, at: number, approved: ReadonlyMap<string, string>): boolean {
  for (let start = Math.max(0, at - LONGEST_APPROVAL + 1); start <= at; start++) {
    for (let end = at + 1; end <= Math.min(text.length, start + LONGEST_APPROVAL); end++) {
      const form = approved.get(text.slice(start, end));
      if (form !== undefined && form[at - start] === converted[at]) return true;
    }
  }
  return false;
}
