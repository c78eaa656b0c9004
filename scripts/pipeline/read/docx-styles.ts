import { inFormat, isKnownFormat } from '../../../src/chinese/number-formats.ts';
import { childOf, elementsOf, isOn, setting, type XmlElement } from './xml.ts';

/** What a style says that this reader goes by; what it does not say it has from the one it is based on. */
export interface Style {
  name: string;
  basedOn: string | null;
  numbering: NumberingOf;
  bold: boolean | undefined;
  vanish: boolean | undefined;
}

/** Which list a paragraph belongs to, and how deep in it. */
export interface NumberingOf {
  list: string | undefined;
  level: number | undefined;
}

/** Styles in a chain that long are a ring. */
const LONGEST_CHAIN = 20;

/** The styles of a document, by id. */
export function readStyles(root: XmlElement | undefined): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const element of root ? elementsOf(root) : []) {
    if (element.name !== 'w:style') continue;
    const run = childOf(element, 'w:rPr');
    styles.set(element.attributes['w:styleId'] ?? '', {
      name: setting(element, 'w:name') ?? '',
      basedOn: setting(element, 'w:basedOn') ?? null,
      numbering: numberingOf(childOf(element, 'w:pPr')),
      bold: isOn(run, 'w:b'),
      vanish: isOn(run, 'w:vanish'),
    });
  }
  return styles;
}

/** What a paragraph's properties say of its list. */
export function numberingOf(properties: XmlElement | undefined): NumberingOf {
  const numbering = childOf(properties, 'w:numPr');
  const level = Number.parseInt(setting(numbering, 'w:ilvl') ?? '', 10);
  return { list: setting(numbering, 'w:numId'), level: Number.isFinite(level) ? level : undefined };
}

/** A style and those that it is based on, nearest first. */
export function chainOf(styles: Map<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = [];
  for (let style = styles.get(id ?? ''); style && chain.length < LONGEST_CHAIN; ) {
    chain.push(style);
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return chain;
}

/** A level of a list. */
interface Level {
  start: number;
  format: string;
  /** `%1、`, `（%2）`: the numbers of the levels, and what is printed around them. */
  text: string;
  /** What stands between number and text. */
  suffix: string;
  /** Numbers of outer levels are printed in digits. */
  legal: boolean;
  /** This level begins anew after a number of that level or an outer one; 0: never. */
  restart: number | null;
  style: string | null;
}

/** A list as the document defines it: `counter` is shared by all lists of one pattern. */
interface List {
  pattern: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** The lists of a document and where each of them has got to. */
export interface Numbering {
  lists: Map<string, List>;
  /** Pattern -> numbers reached, by level. */
  counters: Map<string, (number | undefined)[]>;
  /** Lists whose own starts have been used. */
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
    // A pattern may stand for that of a style of lists.
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

/** The format; newer ones stand behind a choice, as `mc:AlternateContent`. */
function formatOf(element: XmlElement): string {
  const choice = childOf(childOf(element, 'mc:AlternateContent'), 'mc:Choice');
  return setting(choice, 'w:numFmt') ?? setting(element, 'w:numFmt') ?? 'decimal';
}

/** What Word prints before a paragraph. */
export interface Label {
  text: string;
  /** A sign that only marks an item, and says nothing. */
  bullet: boolean;
  /** A format that is not known: the number stands in digits. */
  unknown: string | null;
}

const NO_LABEL: Label = { text: '', bullet: false, unknown: null };
/** Bullets that are words of the text: dashes and Chinese marks. */
const PRINTED_BULLET = /[\p{Script=Han}—–]/u;
const DEEPEST_LEVEL = 8;

/** Counts a paragraph in its list and gives the label that Word prints before it. */
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
