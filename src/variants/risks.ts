/**
 * Finds where a conversion may be wrong: characters with several Traditional forms for which nothing tells the right form. A character is settled by
 * the report's own list, by the house dictionary or by an approval. An OpenCC phrase settles it too, if converting the words of a second segmenter
 * gives the same form. An editor must look at all others, in context.
 */
import { type Ambiguity, ambiguity, type FormCount } from './ambiguity.ts';
import { convertThrough, type Layer, trace } from './convert.ts';

/** Why a character is listed as a risk. */
type RiskReason =
  /** Converting word by word, with the words of the segmenter, gives another form. */
  | 'segmentation'
  /** OpenCC matched a long phrase, and converting the parts of the phrase gives another form. */
  | 'parts'
  /** OpenCC's phrases hardly ever give this form to the character. */
  | 'rare'
  /** In OpenCC's phrases the character has another form beside the same neighbour. */
  | 'neighbours'
  /**
   * Nothing settles the form: no OpenCC phrase has the character beside either neighbour, and the form is not the one in nearly all of its phrases.
   */
  | 'unknown';

export interface Risk {
  /** Offset in the text (UTF-16). */
  at: number;
  character: string;
  /** The converted character. `others` are the forms that may be right instead. */
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
  /** Characters whose other forms occur only in words that OpenCC has. Wherever no phrase gives another form, the conversion is right. */
  closed: ReadonlySet<string>;
}

/** A form is rare if less than this share of a character's phrases has it. A form with a share above `1 - RARE / 2` needs no other evidence. */
const RARE = 0.06;
const LONGEST_APPROVAL = 8;

/** Lists the characters of a text whose conversion nothing settles. */
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

/**
 * Converts the parts of a long phrase one by one. The parts are the words of the segmenter; if it finds only one word, the first two characters and
 * the rest.
 */
function convertParts(phrase: string, segment: Segmenter, convert: (text: string) => string): string {
  const words = segment(phrase);
  const pieces = words.length > 1 ? words : [phrase.slice(0, 2), phrase.slice(2)];
  return pieces.map(convert).join('');
}

/** Judges a character that no phrase covers, by its forms in OpenCC's phrases beside the same neighbours; null if the form is settled. */
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

/** Whether an approved word covers the character and gives it the same form as the conversion. */
function isApproved(text: string, converted: string, at: number, approved: ReadonlyMap<string, string>): boolean {
  for (let start = Math.max(0, at - LONGEST_APPROVAL + 1); start <= at; start++) {
    for (let end = at + 1; end <= Math.min(text.length, start + LONGEST_APPROVAL); end++) {
      const form = approved.get(text.slice(start, end));
      if (form !== undefined && form[at - start] === converted[at]) return true;
    }
  }
  return false;
}
