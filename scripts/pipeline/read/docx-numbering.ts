/** Word's automatic numbering (一、 （一） 1.): reads the lists of a document and counts the label that Word prints before each paragraph. */
import { inFormat, isKnownFormat } from '../../../src/chinese/number-formats.ts';
import type { Style } from './docx-styles.ts';
import { childOf, elementsOf, isOn, setting, type XmlElement } from './xml.ts';

/** The list that a paragraph belongs to, and its level in the list (0 is the outermost). */
export interface NumberingOf {
  list: string | undefined;
  level: number | undefined;
}

/** Reads the list and level from a paragraph's properties. */
export function numberingOf(properties: XmlElement | undefined): NumberingOf {
  const numbering = childOf(properties, 'w:numPr');
  const level = Number.parseInt(setting(numbering, 'w:ilvl') ?? '', 10);
  return { list: setting(numbering, 'w:numId'), level: Number.isFinite(level) ? level : undefined };
}

/** One level of a list. */
interface Level {
  start: number;
  format: string;
  /** How the label is printed, e.g. `%1、` or `（%2）`: `%1` is the number of the first level. */
  text: string;
  /** Text between the number and the paragraph. */
  suffix: string;
  /** Whether the numbers of outer levels are printed in digits. */
  legal: boolean;
  /**
   * The level (1 is the outermost) after whose number this level starts again; a number further out restarts it, too. 0: never. null: after any outer
   * level.
   */
  restart: number | null;
  style: string | null;
}

/** A list of the document. Lists with the same `pattern` share one counter. */
interface List {
  pattern: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** The lists of a document, and how far each has been counted. */
export interface Numbering {
  lists: Map<string, List>;
  /** The last number of each level, by pattern. */
  counters: Map<string, (number | undefined)[]>;
  /** The levels of lists (`<list> <level>`) whose own start number has been used. */
  started: Set<string>;
}

/** Reads `numbering.xml`. */
export function readNumbering(root: XmlElement | undefined, styles: Map<string, Style>): Numbering {
  const patterns = new Map<string, { levels: Map<number, Level>; link: string | undefined }>();
  const lists = new Map<string, List>();
  const elements = root ? elementsOf(root) : [];
  for (const element of elements) {
    if (element.name !== 'w:abstractNum') continue;
    const levels = new Map(
      elementsOf(element)
        .filter(({ name }) => name === 'w:lvl')
        .map((level) => [levelNumber(level), levelOf(level)]),
    );
    patterns.set(element.attributes['w:abstractNumId'] ?? '', { levels, link: setting(element, 'w:numStyleLink') });
  }
  const patternOf = new Map(
    elements
      .filter(({ name }) => name === 'w:num')
      .map((element) => [element.attributes['w:numId'] ?? '', setting(element, 'w:abstractNumId') ?? '']),
  );
  for (const element of elements) {
    if (element.name !== 'w:num') continue;
    const id = element.attributes['w:numId'] ?? '';
    let pattern = patternOf.get(id) ?? '';
    // A pattern may only refer to the pattern of a list style.
    const link = patterns.get(pattern)?.link;
    const linked = link === undefined ? undefined : styles.get(link)?.numbering.list;
    if (linked !== undefined) pattern = patternOf.get(linked) ?? pattern;
    const levels = new Map(patterns.get(pattern)?.levels);
    const starts = new Map<number, number>();
    for (const override of elementsOf(element)) {
      if (override.name !== 'w:lvlOverride') continue;
      const own = childOf(override, 'w:lvl');
      if (own) levels.set(levelNumber(override), levelOf(own));
      const start = Number.parseInt(setting(override, 'w:startOverride') ?? '', 10);
      if (Number.isFinite(start)) starts.set(levelNumber(override), start);
    }
    lists.set(id, { pattern, levels, starts });
  }
  return { lists, counters: new Map(), started: new Set() };
}

function levelNumber(element: XmlElement): number {
  return Number.parseInt(element.attributes['w:ilvl'] ?? '0', 10) || 0;
}

const SUFFIXES: Record<string, string> = { nothing: '', space: ' ', tab: ' ' };

function levelOf(element: XmlElement): Level {
  const restart = Number.parseInt(setting(element, 'w:lvlRestart') ?? '', 10);
  return {
    start: Number.parseInt(setting(element, 'w:start') ?? '0', 10) || 0,
    format: formatOf(element),
    text: setting(element, 'w:lvlText') ?? '',
    suffix: SUFFIXES[setting(element, 'w:suff') ?? 'tab'] ?? ' ',
    legal: isOn(element, 'w:isLgl') ?? false,
    restart: Number.isFinite(restart) ? restart : null,
    style: setting(element, 'w:pStyle') ?? null,
  };
}

/** The number format of a level. Newer formats are inside an `mc:AlternateContent` element. */
function formatOf(element: XmlElement): string {
  const choice = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Choice');
  return setting(choice, 'w:numFmt') ?? setting(element, 'w:numFmt') ?? 'decimal';
}

/** The label that Word prints before a paragraph. */
export interface Label {
  text: string;
  /** Whether the label is only a bullet, which is no text. */
  bullet: boolean;
  /** The name of a number format that this reader does not know. The number is then written in digits. */
  unknown: string | null;
}

const NO_LABEL: Label = { text: '', bullet: false, unknown: null };
/** Bullets that belong to the text: dashes and Chinese characters. */
const PRINTED_BULLET = /[\p{Script=Han}—–]/u;
const DEEPEST_LEVEL = 8;

/** Counts a paragraph in its list and returns the label that Word prints before it. */
export function countLabel(
  numbering: Numbering,
  { list: id, level = 0 }: NumberingOf,
  style: string | undefined,
): Label {
  const list = numbering.lists.get(id ?? '0');
  if (!list || id === '0') return NO_LABEL;
  const linked = [...list.levels].find(([, one]) => style !== undefined && one.style === style)?.[0];
  const depth = Math.min(Math.max(linked ?? level, 0), DEEPEST_LEVEL);
  const own = list.levels.get(depth);
  if (!own) return NO_LABEL;
  const counter = numbering.counters.get(list.pattern) ?? [];
  numbering.counters.set(list.pattern, counter);
  const restart = !numbering.started.has(`${id} ${depth}`) ? list.starts.get(depth) : undefined;
  numbering.started.add(`${id} ${depth}`);
  const before = counter[depth];
  counter[depth] = restart ?? (before === undefined ? (list.starts.get(depth) ?? own.start) : before + 1);
  for (let inner = depth + 1; inner <= DEEPEST_LEVEL; inner += 1) {
    const after = list.levels.get(inner)?.restart ?? null;
    if (after === null ? true : after > depth) counter[inner] = undefined;
  }
  return labelOf(own, list, counter);
}

function labelOf(own: Level, list: List, counter: (number | undefined)[]): Label {
  if (own.format === 'bullet') {
    return PRINTED_BULLET.test(own.text)
      ? { text: own.text + own.suffix, bullet: false, unknown: null }
      : { text: '', bullet: true, unknown: null };
  }
  let unknown: string | null = null;
  const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    const of = list.levels.get(level);
    const number = counter[level] ?? list.starts.get(level) ?? of?.start ?? 1;
    const format = own.legal ? 'decimal' : (of?.format ?? 'decimal');
    if (!isKnownFormat(format)) unknown = format;
    return inFormat(number, format);
  });
  return { text: text === '' ? '' : text + own.suffix, bullet: false, unknown };
}
