import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Report } from '../../src/model/report.ts';
import { readReports } from '../../src/tree/reports.ts';
import { attribute, type Element, elementsOf } from './html.ts';

/** One HTML file of a built site. */
export interface BuiltPage {
  /** Path below the base, as a reader asks for it: `tw/datong/2017/`, `404.html`. */
  path: string;
  elements: Element[];
}

/** Every file below a folder, with `/` in its path. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/** Every HTML page of a built site. */
export function pagesOf(dist: string): BuiltPage[] {
  return filesOf(dist)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ path: name.replace(/(^|\/)index\.html$/u, '$1'), elements: elementsOf(join(dist, name)) }));
}

/** Every report of a content tree. */
export const reportsOf = (content: string): Report[] => [...readReports(content)];

/** `id`s of a page, in order. */
export function idsOf(page: BuiltPage): string[] {
  return page.elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
}
