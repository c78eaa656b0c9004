/**
 * Converts the language in a page and nothing else. The text of a block is converted as a whole and put back piece by piece, so
 * that words are recognised across inline markup. All other bytes of the document stay as they are.
 *
 * Not converted: ids, addresses, code, and any element that says so by `translate="no"`, `data-keep-form` or a
 * `lang` other than the page's own (`<span lang="zh-Hans">` for the source's raw form). `translate="yes"` on a code element
 * says that its content is language after all (an example of what to type).
 */
import type { Convert } from './convert.ts';
import { type Attribute, scanMarkup } from './markup-scanner.ts';

/** Inline elements: the text before, in and after them is converted as one text. */
const INLINE = new Set(
  'a abbr b bdi bdo cite data del dfn em i ins label mark q ruby s small span strong sub sup time u wbr'.split(' '),
);

/** Elements whose text is converted by itself and does not interrupt the text around them. */
const ASIDE = new Set(['button', 'rt', 'rp', 'svg', 'details', 'dialog', 'template', 'noscript']);

/** Elements whose content is not language. */
const CODE = new Set(['script', 'style', 'code', 'kbd', 'samp', 'var']);

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Attributes that readers see or hear; browser code shows `data-message`. */
const HUMAN_ATTRIBUTES = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'data-message',
]);

/** Keys of JSON-LD whose values are names, not language. */
const JSON_NAMES = new Set([
  '@context',
  '@type',
  '@id',
  'id',
  'url',
  'sameAs',
  'identifier',
  'inLanguage',
  'encodingFormat',
]);

interface TextPiece {
  start: number;
  end: number;
  text: string;
  /** Its text helps to convert its neighbours but stays as it is. */
  fixed: boolean;
}

interface OpenElement {
  name: string;
  fixed: boolean;
  /** The interrupted text, which goes on when this element closes. */
  outer: TextPiece[] | null;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Converts a whole rendered document (or a fragment of one). `lang` is the page's own language tag. */
export function convertHtml(source: string, convert: Convert, lang: string): string {
  const edits: Edit[] = [];
  const stack: OpenElement[] = [];
  let line: TextPiece[] = [];
  let jsonLd = false;

  const fixedHere = () => stack.at(-1)?.fixed ?? false;
  const flush = () => {
    convertLine(line, convert, edits);
    line = [];
  };
  const closeElement = (element: OpenElement) => {
    if (element.outer) {
      flush();
      line = element.outer;
    } else if (!INLINE.has(element.name) && !CODE.has(element.name)) flush();
  };

  for (const token of scanMarkup(source, 'html')) {
    if (token.type === 'text') {
      const raw = source.slice(token.start, token.end);
      if (jsonLd) edits.push({ start: token.start, end: token.end, text: convertJson(raw, convert) });
      else line.push({ start: token.start, end: token.end, text: decode(raw), fixed: fixedHere() });
      continue;
    }
    if (token.type === 'close') {
      jsonLd = false;
      const depth = stack.findLastIndex((element) => element.name === token.name);
      if (depth === -1) flush();
      else for (const element of stack.splice(depth).reverse()) closeElement(element);
      continue;
    }
    const { name, attributes } = token;
    const value = (wanted: string) => {
      const found = attributes.find((attribute) => attribute.name === wanted);
      return found && source.slice(found.start, found.end);
    };
    const code = CODE.has(name) && value('translate') !== 'yes';
    const fixed = fixedHere() || code || keepsVariant(attributes, value, name === 'html' ? null : lang);
    if (!fixed) convertAttributes(source, name, attributes, value, convert, edits);
    if (VOID.has(name) || (token.selfClosing && isForeign(stack))) {
      if (!INLINE.has(name) && name !== 'img') flush();
      continue;
    }
    const aside = ASIDE.has(name) || attributes.some((attribute) => attribute.name === 'data-editor');
    if (aside) {
      stack.push({ name, fixed, outer: line });
      line = [];
    } else {
      if (!INLINE.has(name) && !CODE.has(name)) flush();
      stack.push({ name, fixed, outer: null });
    }
    jsonLd = name === 'script' && value('type') === 'application/ld+json';
  }
  for (const element of stack.reverse()) closeElement(element);
  flush();
  return applyEdits(source, edits);
}

function isForeign(stack: OpenElement[]): boolean {
  return stack.some((element) => element.name === 'svg' || element.name === 'math');
}

function keepsVariant(
  attributes: Attribute[],
  value: (name: string) => string | undefined,
  pageLang: string | null,
): boolean {
  if (attributes.length === 0) return false;
  if (value('translate') === 'no' || attributes.some((attribute) => attribute.name === 'data-keep-form')) return true;
  const lang = value('lang');
  return pageLang !== null && lang !== undefined && lang !== '' && lang !== pageLang;
}

function convertAttributes(
  source: string,
  element: string,
  attributes: Attribute[],
  value: (name: string) => string | undefined,
  convert: Convert,
  edits: Edit[],
): void {
  for (const { name, start, end } of attributes) {
    const human =
      HUMAN_ATTRIBUTES.has(name) ||
      (name === 'content' && element === 'meta') ||
      (name === 'value' && element === 'input' && ['submit', 'button', 'reset'].includes(value('type') ?? ''));
    if (!human || start === end) continue;
    const raw = source.slice(start, end);
    // Character references are ASCII, so the raw value can be converted, unless a reference stands for a Chinese character.
    const converted = convert(raw);
    if (converted !== raw) edits.push({ start, end, text: converted });
  }
}

/** Converts the pieces of one line as one text and puts each back. */
function convertLine(line: TextPiece[], convert: Convert, edits: Edit[]): void {
  if (line.every((piece) => piece.fixed)) return;
  const whole = line.map((piece) => piece.text).join('');
  const converted = convert(whole);
  if (converted === whole) return;
  const parts = cutLike(
    converted,
    line.map((piece) => piece.text),
  );
  line.forEach((piece, index) => {
    const part = parts[index] ?? '';
    if (!piece.fixed && part !== piece.text) edits.push({ start: piece.start, end: piece.end, text: encode(part) });
  });
}

/** Cuts a text into pieces with as many code points as the given ones. */
function cutLike(text: string, pieces: string[]): string[] {
  // Characters of more than one unit are rare, so the quick way is tried first.
  const sameUnits = !SURROGATE.test(text) && pieces.reduce((sum, piece) => sum + piece.length, 0) === text.length;
  const units = sameUnits ? null : [...text];
  let at = 0;
  return pieces.map((piece) => {
    const from = at;
    at += units ? [...piece].length : piece.length;
    return units ? units.slice(from, at).join('') : text.slice(from, at);
  });
}

const SURROGATE = /[\ud800-\udfff]/;

function convertJson(raw: string, convert: Convert): string {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return JSON_NAMES.has(key) || /^https?:/.test(value) ? value : convert(value);
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, k)]));
  };
  // A `<` could end the script element.
  return JSON.stringify(walk(JSON.parse(raw), '')).replaceAll('<', '\\u003c');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Character references that a serialiser writes; others stay as they stand, which is safe as they are ASCII. */
function decode(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(/&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d+)|#[xX]([0-9a-fA-F]+));/g, (whole, name, decimal, hex) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const encode = (text: string) => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

function applyEdits(source: string, edits: Edit[]): string {
  edits.sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const edit of edits) {
    out += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + source.slice(at);
}

/** Names, addresses and dates of a feed or sitemap. */
const XML_NAMES = new Set([
  'id',
  'link',
  'uri',
  'loc',
  'guid',
  'updated',
  'published',
  'pubDate',
  'email',
  'generator',
]);

/** Converts the texts of an XML document (a feed). Markup inside it that is escaped converts along. */
export function convertXml(source: string, convert: Convert, lang: string): string {
  const edits: Edit[] = [];
  const stack: { name: string; fixed: boolean }[] = [];
  for (const token of scanMarkup(source, 'xml')) {
    if (token.type === 'close') {
      stack.length = Math.max(stack.length - 1, 0);
    } else if (token.type === 'open') {
      const at = token.attributes.find((attribute) => attribute.name === 'xml:lang');
      const other = stack.length > 0 && at !== undefined && source.slice(at.start, at.end) !== lang;
      const fixed = (stack.at(-1)?.fixed ?? false) || other || XML_NAMES.has(token.name);
      if (!fixed) {
        for (const { name, start, end } of token.attributes) {
          if (name === 'title' || name === 'label' || name === 'term') {
            edits.push({ start, end, text: convert(source.slice(start, end)) });
          }
        }
      }
      if (!token.selfClosing) stack.push({ name: token.name, fixed });
    } else if (!stack.at(-1)?.fixed) {
      edits.push({ start: token.start, end: token.end, text: convert(source.slice(token.start, token.end)) });
    }
  }
  return applyEdits(source, edits);
}
