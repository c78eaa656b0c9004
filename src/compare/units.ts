/** The outline of a report as a tree of units. A unit is a heading with the passages right below it. */
import type { ComparedHeading, ComparedPassage, ComparedText } from './text.ts';

/** What a unit is in a report: what was done, what is aimed at, or what is to be done. Units are aligned within one zone first. */
export type Zone = 'frame' | 'review' | 'aims' | 'tasks';

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
  for (const chapter of root.children) setZone(chapter, zoneOf(chapter, root.children));
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
 * The zone of a chapter. A first chapter whose heading names no part looks back. A chapter of aims holds the tasks too if no other does, as
 * 2023年主要目标任务和重点工作 does.
 */
function zoneOf(chapter: Unit, chapters: readonly Unit[]): Zone {
  const part = partOf(chapter);
  if (part === 'review') return 'review';
  if (part === 'other') return chapter === chapters[0] ? 'review' : 'tasks';
  const others = chapters.slice(1).filter((other) => other !== chapter);
  const hasTasks = others.some((other) => ['tasks', 'other'].includes(partOf(other)));
  return part === 'targets' && hasTasks ? 'aims' : 'tasks';
}

const partOf = (unit: Unit) => unit.heading?.part ?? 'other';

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

/** All words of a unit: its heading, its passages, and the same of the units below it. */
export function wordsOf(unit: Unit): string {
  const own = [unit.heading?.text ?? '', ...unit.own.map(({ text }) => text)];
  return [...own, ...unit.children.map(wordsOf)].join('\n');
}
