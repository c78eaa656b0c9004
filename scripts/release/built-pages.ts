/** Checks a built site: in each variant that the site offers, every id ever issued must be in its page once, and on the text that it names. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Registry } from '../../src/anchors/registry.ts';
import { type Block, printed, type Report } from '../../src/model/report.ts';
import { type Convert, converterFor } from '../../src/variants/convert.ts';
import type { Variant } from '../../src/variants/variants.ts';
import type { Breach } from './gate.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The ids and texts that a site must show for one report. */
export interface Expected {
  registry: Registry;
  /** Missing if the report has another id now. Then the page of the old id leads to it. */
  report?: Report | undefined;
}

/** Lists ids that a page lacks, has twice or gives to another text, and pages that are missing. */
export function checkBuilt(site: string, expected: Expected[], variants: readonly Variant[]): Breach[] {
  const converters = new Map(variants.map(({ lang }) => [lang, converterFor(lang)]));
  return expected.flatMap(({ registry, report }) =>
    variants.flatMap(({ lang, segment }): Breach[] => {
      const page = join(site, segment, registry.report, 'index.html');
      if (!existsSync(page))
        return [{ report: registry.report, id: '', text: `has no page ${page}; build the site again` }];
      const own = report?.script ? converterFor(lang, report.script) : (converters.get(lang) as Convert);
      return checkPage(registry, report, readElements(page), own).map(({ id, text }) => ({
        report: registry.report,
        id,
        text: `${text} in ${page}; build the site again`,
      }));
    }),
  );
}

function checkPage(
  registry: Registry,
  report: Report | undefined,
  elements: Map<string, Element[]>,
  convert: Convert,
): { id: string; text: string }[] {
  const blocks = new Map(report?.blocks.map((block) => [block.id, block]));
  const ids = new Set([...registry.anchors.map(({ id }) => id), ...blocks.keys()]);
  return [...ids].flatMap((id) => {
    const found = elements.get(id) ?? [];
    if (found.length !== 1) return [{ id, text: `stands ${found.length} times` }];
    const block = blocks.get(id);
    if (!block || withoutSpace(textOf(found[0] as Element)) === wanted(block, convert)) return [];
    return [{ id, text: 'stands on another text than the report has there' }];
  });
}

/** The text that a page prints for a block, without white space. The cells of a table are converted one by one, as on the page. */
function wanted(block: Block, convert: Convert): string {
  return withoutSpace(
    printed(block)
      .split(/[\t\n]/u)
      .map(convert)
      .join(''),
  );
}

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');

/** The elements that have an id, as a browser finds them: elements in comments and templates do not count. */
function readElements(page: string): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  const open: Node[] = [parse(readFileSync(page, 'utf8'))];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) {
      const id = node.attrs.find(({ name }) => name === 'id')?.value;
      if (id !== undefined) found.set(id, [...(found.get(id) ?? []), node]);
    }
    if ('childNodes' in node) open.push(...node.childNodes);
  }
  return found;
}

/** What the source prints in an element: its text without what an editor added (`data-editor`), the source's words where others are shown (`data-base`). */
function textOf(node: Node): string {
  if ('tagName' in node && node.attrs.some(({ name }) => name === 'data-editor')) return '';
  const base = 'tagName' in node ? node.attrs.find(({ name }) => name === 'data-base') : undefined;
  if (base) return base.value;
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
