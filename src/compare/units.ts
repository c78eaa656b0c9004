/** The outline of a report as a tree of units. A unit is a heading with the passages right below it. */
import type { Part } from '../topics/parts.ts';
import type { ComparedHeading, ComparedPassage, ComparedText } from './text.ts';

/** What a unit is in a report: what was done, what is aimed at, what is to be done, or what is added at the end. Units are aligned within one zone first. */
export type Zone = 'frame' | 'review' | 'aims' | 'tasks' | 'appendix';

export interface Unit {
  id: string;
  /** Undefined for the unit of what stands above all headings. */
  heading: ComparedHeading | undefined;
  zone: Zone;
  parent: Unit | undefined;
  /** Passages right below the heading. */
  own: ComparedPassage[];
  children: Unit[];
  /** Place in reading order, from 0. */
  at: number;
}

/** The units of a report in reading order. The first has no heading: its children are the chapters. */
export function unitsOf(text: ComparedText): Unit[] {
  const root = unitOf(undefined, undefined, 0);
  const units = new Map<string, Unit>([['', root]]);
  for (const block of text.blocks) {
    const parent = units.get(block.parent ?? '') ?? root;
    if (block.type === 'passage') parent.own.push(block);
    else {
      const unit = unitOf(block, parent, units.size);
      parent.children.push(unit);
      units.set(block.id, unit);
    }
  }
  const parts = root.children.map(partOf);
  for (const [at, chapter] of root.children.entries()) setZone(chapter, zoneOf(at, parts));
  return [...units.values()];
}

function unitOf(heading: ComparedHeading | undefined, parent: Unit | undefined, at: number): Unit {
  return { id: heading?.id ?? '', heading, zone: 'frame', parent, own: [], children: [], at };
}

function setZone(unit: Unit, zone: Zone): void {
  unit.zone = zone;
  for (const child of unit.children) setZone(child, zone);
}

/**
 * The zone of a chapter, by its place among the parts that all chapters name. If no chapter says that it looks back, the first does. A chapter of
 * aims holds the tasks too if no other does, as 2023年主要目标任务和重点工作 does.
 */
function zoneOf(at: number, parts: readonly Part[]): Zone {
  const part = parts[at];
  const isFirst = at === 0 && parts.length > 1 && !parts.includes('review');
  if (part === 'review' || (isFirst && (part === 'other' || part === 'targets'))) return 'review';
  if (part === 'targets')
    return parts.some((one, index) => index > 0 && index !== at && holdsTasks(one)) ? 'aims' : 'tasks';
  if (part !== 'other') return 'tasks';
  if (parts.slice(0, at).includes('government')) return 'appendix';
  const isOnly = parts.filter((one, index) => one === 'other' && index > 0).length === 1;
  return isOnly && parts.slice(at).includes('tasks') ? 'aims' : 'tasks';
}

const holdsTasks = (part: Part): boolean => part === 'tasks' || part === 'other';

const partOf = (unit: Unit): Part => unit.heading?.part ?? 'other';

/** From this number of chapters that name no part of a report, each chapter is about a subject, as a section is in other reports. */
const MANY_CHAPTERS = 3;

/** Whether a chapter only holds the sections of its zone, as 三、2023年重点工作 does, and is not about a subject of its own. */
export function isContainer(unit: Unit): boolean {
  if (!unit.heading || unit.parent?.heading) return false;
  const part = partOf(unit);
  if (part !== 'other') return part !== 'government';
  const alike = unit.parent?.children.filter((other) => partOf(other) === 'other' && other.zone === unit.zone);
  return (alike?.length ?? 0) < MANY_CHAPTERS;
}

/** All passages of a unit and of what stands below it, in reading order. */
export function passagesBelow(unit: Unit): ComparedPassage[] {
  return [...unit.own, ...unit.children.flatMap(passagesBelow)];
}

/**
 * The words that tell what a unit is about: its heading, its passages, and the same of the units below it. Of the passages of the last section of a
 * chapter the first counts, since the others close the chapter.
 */
export function wordsOf(unit: Unit): string {
  const passages = closesChapter(unit) ? unit.own.slice(0, 1) : unit.own;
  const own = [unit.heading?.text ?? '', ...passages.map(({ text }) => text)];
  return [...own, ...unit.children.map(wordsOf)].join('\n');
}

function closesChapter({ parent, children, at }: Unit): boolean {
  if (!parent?.heading || children.length > 0 || parent.children.at(-1)?.at !== at) return false;
  return !parent.parent?.heading || closesParent(parent);
}

const closesParent = ({ parent, at }: Unit): boolean => parent?.children.at(-1)?.at === at;
