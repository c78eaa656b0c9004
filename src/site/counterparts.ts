import { chapterOf, pathsOf } from '../model/path.ts';
import type { Heading } from '../model/report.ts';
import { type Part, partOf } from '../topics/parts.ts';
import { topicOf } from '../topics/topics.ts';
import type { Variant } from '../variants/variants.ts';
import type { ReportEntry } from './library.ts';
import { readModel } from './read-model.ts';
import { pageUrl } from './urls.ts';

/** The section of another year's report that corresponds to a section of this report. */
export interface Counterpart {
  year: number;
  href: string;
  heading: string;
}

/** Links shown at one heading, at most. */
const SHOWN = 6;

interface Section {
  id: string;
  heading: string;
  level: number;
  /** The part of the report to which its chapter belongs; undefined if the chapter's heading is lost. */
  part: Part | undefined;
  topic: string | undefined;
}

/** Chapters and sections of each report, kept for the whole build since they are small. */
const known = new Map<string, Section[]>();

/** For each chapter and section, by its id: the corresponding ones in the place's other years, newest first. */
export function counterparts(
  entry: ReportEntry,
  siblings: ReportEntry[],
  variant: Variant,
): Map<string, Counterpart[]> {
  const others = siblings.filter((other) => other.id !== entry.id);
  const found = sectionsOf(entry.id).map((section): [string, Counterpart[]] => {
    const same = others.flatMap((other) => {
      const heading = sectionsOf(other.id).find((candidate) => correspond(section, candidate));
      const href = heading && pageUrl(variant, `${other.id}/#${heading.id}`);
      return href ? [{ year: other.data.year, href, heading: heading.heading }] : [];
    });
    return [section.id, nearest(same, entry.data.year)];
  });
  return new Map(found.filter(([, list]) => list.length > 0));
}

/** The items whose years are nearest to a year, at most `SHOWN`, in the given order. */
export function nearest<Item extends { year: number }>(items: Item[], year: number): Item[] {
  const far = (item: Item) => Math.abs(item.year - year);
  const near = new Set(items.toSorted((a, b) => far(a) - far(b)).slice(0, SHOWN));
  return items.filter((item) => near.has(item));
}

/** Whether two headings correspond: chapters by their part in the report, sections by their topic, within the same part if it is known. */
function correspond(a: Section, b: Section): boolean {
  if (a.level !== b.level) return false;
  if (a.level === 1) return a.part !== 'other' && a.part === b.part;
  return a.topic !== undefined && a.topic === b.topic && (!a.part || !b.part || a.part === b.part);
}

function sectionsOf(id: string): Section[] {
  const sections = known.get(id) ?? readSections(id);
  known.set(id, sections);
  return sections;
}

function readSections(id: string): Section[] {
  const report = readModel(id);
  const paths = pathsOf(report);
  const headings = report.blocks.filter((block): block is Heading => block.type === 'heading' && block.level <= 2);
  return headings.map((heading) => {
    const chapter = chapterOf(heading, paths.get(heading.id) ?? []);
    return {
      id: heading.id,
      heading: heading.label + heading.text,
      level: heading.level,
      part: chapter && partOf(chapter.text),
      topic: topicOf(heading.text),
    };
  });
}
