/** Finds the text that Word prints for a field whose result is not kept in the document. */

/** Circles that Word lays over a number. */
const CIRCLES = /^[○〇◯Ｏ]$/u;

/** Fields that print nothing, or only mark a place. */
const SILENT = /^(?:XE|TC|TA|RD|SET|PRIVATE|ASK|BOOKMARK|TOC|INDEX|HYPERLINK|ADVANCE|PAGE|NUMPAGES|SECTIONPAGES)\b/iu;

/** The text of a field that has no stored result. Empty for a field that prints nothing; null if the text cannot be determined. */
export function fieldText(instruction: string): string | null {
  const trimmed = instruction.trim();
  if (trimmed === '' || SILENT.test(trimmed)) return '';
  return /^EQ\b/iu.test(trimmed) ? equationText(trimmed.slice(2)) : null;
}

/**
 * The text of an equation field. `\o\ac(○,1)` is ①; `\o\ad(\s\up 9(zhuō),涿)` is 涿 with its pronunciation above. Null for an equation of another form.
 */
function equationText(equation: string): string | null {
  const bare = equation.replace(/\\\*\s*(?:"[^"]*"|[^\s\\]+)/gu, '');
  const overlay = /^\s*\\o\s*(?:\\a[clrd]\s*)?\(([\s\S]*)\)\s*$/iu.exec(bare)?.[1];
  if (overlay !== undefined) {
    const [first = '', ...others] = parts(overlay);
    const last = others.at(-1) ?? '';
    if (CIRCLES.test(first)) return circled(words(last));
    if (CIRCLES.test(last)) return circled(words(first));
    // The pronunciation is the raised argument; the character below it is the text.
    if (/\\s\s*\\up/iu.test(first)) return words(last);
    return null;
  }
  const raised = /^\s*\\s\s*\\(?:up|do)\s*[0-9]*\s*\(([^()]*)\)\s*$/iu.exec(bare)?.[1];
  return raised === undefined ? null : words(raised);
}

/** The arguments of an equation. They are separated by commas outside brackets. */
function parts(text: string): string[] {
  const found = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0 && /[,;，]/u.test(char)) found.push('');
    else found[found.length - 1] += char;
  }
  return found.map((part) => part.trim());
}

/** The text of an argument, without the switches before it. */
function words(argument: string): string {
  return argument
    .replace(/\\[a-z]+\s*(?:[0-9]+)?/giu, '')
    .replace(/^\s*\(|\)\s*$/gu, '')
    .trim();
}

function circled(text: string): string {
  const number = /^\d{1,2}$/u.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  const numeral = '一二三四五六七八九十'.indexOf(text);
  return numeral >= 0 && text.length === 1 ? String.fromCodePoint(0x3280 + numeral) : text;
}
