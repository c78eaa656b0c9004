/**
 * Converts the Chinese text of a page and nothing else. The text of a block element is converted as a whole and then put back into its text nodes, so
 * that words are recognised across inline markup. All other bytes of the document stay as they are.
 *
 * Not converted: ids, addresses, code, and any element with `translate="no"`, `data-keep-form` or a `lang` other than the page's own (`<span
 * lang="zh-Hans">` for the source's raw form). `translate="yes"` on a code element says that its content is converted after all (an example of what
 * to type).
 *
 * Elements with `data-site-words` hold sentences of the site itself. Some of their words are replaced by the words of the variant (`site-words.ts`).
 */
import type { Convert } from './convert.ts';
import { type Attribute, scanMarkup } from './markup-scanner.ts';
import { inSiteWords } from './site-words.ts';
import { keyOfVariant, type VariantTag } from './variants.ts';

/** Inline elements: the text before, in and after them is converted as one text. */
const INLINE = new Set(
  'a abbr b bdi bdo cite data del dfn em i ins label mark q ruby s small span strong sub sup time u wbr'.split(' '),
);

/** Elements whose text is converted by itself and does not interrupt the text around them. */
const ASIDE = new Set(['button', 'rt', 'rp', 'svg', 'details', 'dialog', 'template', 'noscript']);

/** Elements whose content is code, not Chinese text. */
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
  'data-failed',
]);

/** Keys of JSON-LD whose values are identifiers and are not converted. */
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
  /** Text as the page has it, character references decoded. */
  raw: string;
  /** Text to convert. In a sentence of the site the words of the variant are already in it. */
  text: string;
  /** Whether the text stays as it is. It is still read along, so that words across its borders are recognised. */
  fixed: boolean;
}

interface OpenElement {
  name: string;
  fixed: boolean;
  /** Whether it contains sentences of the site itself. */
  ofSite: boolean;
  /** The text that this element interrupts and that goes on when it closes; null if it interrupts none. */
  outer: TextPiece[] | null;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Converts a whole rendered document (or a fragment of one). `lang` is the page's own language tag. */
export function convertHtml(source: string, convert: Convert, lang: VariantTag): string {
  const key = keyOfVariant(lang);
  const ofSite = (text: string) => (key ? inSiteWords(text, key) : text);
  const edits: Edit[] = [];
  const stack: OpenElement[] = [];
  let line: TextPiece[] = [];
  let jsonLd = false;

  const fixedHere = () => stack.at(-1)?.fixed ?? false;
  const isOfSite = () => stack.at(-1)?.ofSite ?? false;
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
      else {
        const text = decode(raw);
        const fixed = fixedHere();
        line.push({
          start: token.start,
          end: token.end,
          raw: text,
          text: isOfSite() && !fixed ? ofSite(text) : text,
          fixed,
        });
      }
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
    const site = isOfSite() || attributes.some((attribute) => attribute.name === 'data-site-words');
    const inWords: Convert = site ? (text) => convert(ofSite(text)) : convert;
    if (!fixed) convertAttributes(source, name, attributes, value, inWords, edits);
    if (VOID.has(name) || (token.selfClosing && isForeign(stack))) {
      if (!INLINE.has(name) && name !== 'img') flush();
      continue;
    }
    const aside = ASIDE.has(name) || attributes.some((attribute) => attribute.name === 'data-editor');
    if (aside) {
      stack.push({ name, fixed, ofSite: site, outer: line });
      line = [];
    } else {
      if (!INLINE.has(name) && !CODE.has(name)) flush();
      stack.push({ name, fixed, ofSite: site, outer: null });
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
    // Character references are ASCII and pass unchanged, so the raw value can be converted. Only a Chinese character written as a reference is
    // missed.
    const converted = convert(raw);
    if (converted !== raw) edits.push({ start, end, text: converted });
  }
}

/** Converts the texts of one line together and records an edit for each that changed. */
function convertLine(line: TextPiece[], convert: Convert, edits: Edit[]): void {
  if (line.every((piece) => piece.fixed)) return;
  const whole = line.map((piece) => piece.text).join('');
  const converted = convert(whole);
  const parts = cutLike(
    converted,
    line.map((piece) => piece.text),
  );
  line.forEach((piece, index) => {
    const part = parts[index] ?? '';
    if (!piece.fixed && part !== piece.raw) edits.push({ start: piece.start, end: piece.end, text: encode(part) });
  });
}

/** Cuts a text into parts that have as many code points as the given texts. */
function cutLike(text: string, pieces: string[]): string[] {
  // Characters of two UTF-16 units are rare, so the quick way of cutting by units is tried first.
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
  // A `<` could begin `</script>` and end the element.
  return JSON.stringify(walk(JSON.parse(raw), '')).replaceAll('<', '\\u003c');
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * Decodes numeric character references and the named ones that a serialiser writes. Other names stay as they are, which is safe since they are ASCII.
 */
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

/** Elements of a feed or sitemap that hold ids, addresses or dates. They are not converted. */
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

/**
 * Converts the texts of an XML document (a feed). Escaped HTML in it is converted as part of the text. What has `translate="no"` is not converted.
 */
export function convertXml(source: string, convert: Convert, lang: string): string {
  const edits: Edit[] = [];
  const stack: { name: string; fixed: boolean }[] = [];
  for (const token of scanMarkup(source, 'xml')) {
    if (token.type === 'close') {
      stack.length = Math.max(stack.length - 1, 0);
    } else if (token.type === 'open') {
      const value = (wanted: string) => {
        const found = token.attributes.find((attribute) => attribute.name === wanted);
        return found && source.slice(found.start, found.end);
      };
      const other = stack.length > 0 && (value('xml:lang') ?? lang) !== lang;
      const kept = other || value('translate') === 'no' || XML_NAMES.has(token.name);
      const fixed = (stack.at(-1)?.fixed ?? false) || kept;
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
