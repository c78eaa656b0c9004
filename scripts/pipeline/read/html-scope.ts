import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { inFormat } from '../../../src/chinese/number-formats.ts';
import { NAMED_FRAMES, NOTE_RULES } from './html.rules.ts';
import { APART, BLOCKS, BOLD, FRAMES, LIST_STYLES, LIST_TYPES, type ListStyle, LOOSE_FRAMES } from './html-elements.ts';

/** An element, with the properties that it passes on to the elements in it. In a list of scopes, parents stand before their children. */
export interface Scope {
  name: string;
  element: Tree.Element | null;
  parent: Scope | null;
  /** The nearest element around it, or itself, that begins a line; null if there is none. */
  block: Scope | null;
  bold: boolean;
  pre: boolean;
  heading: number;
  item: boolean;
  /** Whether it is in a footnote or endnote. */
  note: boolean;
  link: boolean;
  /** Why its text does not belong to the text of the report (a reason of `APART`); null if it does. */
  apart: string | null;
  /** The outermost scope around it that is a frame of the page, told by element or name; null if there is none. */
  frame: Scope | null;
  /** Whether that frame is of a kind that never holds prose of a report. */
  sure: boolean;
  list: { style: ListStyle; next: number; step: number } | null;
}

/** The scope that contains the whole page. */
export const ROOT_SCOPE: Scope = {
  name: '',
  element: null,
  parent: null,
  block: null,
  bold: false,
  pre: false,
  heading: 0,
  item: false,
  note: false,
  link: false,
  apart: null,
  frame: null,
  sure: false,
  list: null,
};

/** Makes the scope of an element. `hidden` are the names of classes and ids that the page does not show. */
export function scopeOf(element: Tree.Element, parent: Scope, hidden: Set<string>): Scope {
  const name = element.tagName;
  const style = attribute(element, 'style');
  const names = namesOf(element);
  const scope: Scope = {
    name,
    element,
    parent,
    block: parent.block,
    bold: boldOf(name, style, parent.bold),
    pre: preOf(name, style, parent.pre),
    heading: /^h[1-6]$/u.test(name) ? Number(name.slice(1)) : parent.heading,
    item: parent.item || name === 'li',
    note:
      parent.note ||
      NOTE_RULES.id.pattern.test(attribute(element, 'id')) ||
      NOTE_RULES.class.pattern.test(attribute(element, 'class')),
    link: parent.link || name === 'a',
    apart: parent.apart ?? apartReason(element, style, names, hidden),
    frame: parent.frame,
    sure: parent.sure,
    list: name === 'ol' ? listOf(element, style) : name === 'ul' || name === 'menu' ? null : parent.list,
  };
  if (BLOCKS.has(name)) scope.block = scope;
  const named = NAMED_FRAMES.find(({ pattern }) => names.some((own) => pattern.test(own)));
  const framed = FRAMES.has(name) || LOOSE_FRAMES.has(name) || named !== undefined;
  if (!scope.frame && framed) scope.frame = scope;
  if (framed) scope.sure ||= FRAMES.has(name) || (named?.sure ?? false);
  return scope;
}

function boldOf(name: string, style: string, bold: boolean): boolean {
  const weight = /font-weight\s*:\s*([a-z0-9]+)/iu.exec(style)?.[1]?.toLowerCase();
  if (weight === undefined) return bold || BOLD.has(name);
  if (/^(?:bold|bolder|[6-9]00)$/u.test(weight)) return true;
  return /^(?:normal|lighter|[1-5]00)$/u.test(weight) ? false : bold || BOLD.has(name);
}

function preOf(name: string, style: string, pre: boolean): boolean {
  const space = /white-space\s*:\s*([a-z-]+)/iu.exec(style)?.[1]?.toLowerCase();
  if (space) return space.startsWith('pre') || space === 'break-spaces';
  return pre || name === 'pre' || name === 'listing' || name === 'xmp';
}

function apartReason(element: Tree.Element, style: string, names: string[], hidden: Set<string>): string | null {
  const rule = APART.find((row) => row.element?.has(element.tagName) || row.style?.test(style));
  if (rule) return rule.reason;
  if (element.attrs.some(({ name }) => name === 'hidden')) return 'hidden';
  return names.some((name) => hidden.has(name)) ? 'hidden' : null;
}

/** The names of an element: its classes and its id. */
function namesOf(element: Tree.Element): string[] {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`.split(/\s+/u).filter((name) => name !== '');
}

function listOf(element: Tree.Element, style: string): Scope['list'] {
  const words = /list-style(?:-type)?\s*:\s*([^;]+)/iu.exec(style)?.[1]?.toLowerCase().split(/\s+/u) ?? [];
  const styled = words.find((word) => Object.hasOwn(LIST_STYLES, word));
  const start = Number.parseInt(attribute(element, 'start'), 10);
  const reversed = element.attrs.some(({ name }) => name === 'reversed');
  const items = element.childNodes.filter(({ nodeName }) => nodeName === 'li').length;
  return {
    style: LIST_STYLES[styled ?? ''] ?? LIST_TYPES[attribute(element, 'type')] ?? 'decimal',
    next: Number.isFinite(start) ? start : reversed ? items : 1,
    step: reversed ? -1 : 1,
  };
}

/** The number that the browser prints before a list item. */
export function listLabel(item: Tree.Element, list: NonNullable<Scope['list']>, note: boolean): string {
  const value = Number.parseInt(attribute(item, 'value'), 10);
  const number = Number.isFinite(value) ? value : list.next;
  list.next = number + list.step;
  if (note) return `[${number}]`;
  if (list.style === 'none') return '';
  return list.style === 'chinese' ? `${inFormat(number, 'chineseCounting')}、` : `${inFormat(number, list.style)}. `;
}

/** The value of an attribute; empty if the element does not have it. */
export function attribute(element: Tree.Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}
