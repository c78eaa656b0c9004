import { fileURLToPath } from 'node:url';
import type { ElementContent, Text } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import type { Heading } from '../model/report.ts';
import { readReportFile } from '../tree/reports.ts';
import { BLOCK_COMPONENTS, NOTE_COMPONENTS } from './components.ts';

type Nodes = readonly ElementContent[];

/**
 * Plugin for Sätteri that separates a heading's label and closing mark from its words. In MDX all three stand in one line, which
 * is easy to read; the component gets them as properties, as other blocks do. `## 一、工作回顾。 {#s1}` becomes
 * `<h2 id="s1"><HeadingLine id="s1" label="一、" tail="。">工作回顾</HeadingLine></h2>`. The label and the mark are those of the
 * report's JSON, the file beside the MDX.
 */
export function headingParts({ fileURL }: { fileURL: URL | undefined }): HastPluginDefinition | undefined {
  if (!fileURL?.pathname.endsWith('.mdx')) return undefined;
  const json = fileURLToPath(fileURL).replace(/\.mdx$/u, '.json');
  const headings = new Map(
    readReportFile(json).blocks.flatMap((block) => (block.type === 'heading' ? [[block.id, block]] : [])),
  );
  return {
    name: 'heading-parts',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const heading = headings.get(String(node.properties.id));
        if (heading) context.setProperty(node, 'children', inParts(node.children, heading));
      },
    },
  };
}

/**
 * Wraps the words of a heading in its component. Gaps before and after the words stay outside it.
 * @throws Error if the children do not begin with the heading's label or end with its closing mark
 */
export function inParts(children: Nodes, heading: Pick<Heading, 'id' | 'label' | 'tail'>): ElementContent[] {
  const { id, label, tail } = heading;
  const first = children.findIndex((node) => !isGap(node));
  const end = children.findLastIndex((node) => !isGap(node)) + 1;
  const words = withoutTail(withoutLabel(children.slice(first, end), heading), heading);
  const attributes = Object.entries({ id, label, tail }).filter(([, value]) => value !== '');
  const line: ElementContent = {
    type: 'mdxJsxTextElement',
    name: BLOCK_COMPONENTS.heading,
    attributes: attributes.map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children: words,
  };
  return [...children.slice(0, first), line, ...children.slice(end)];
}

function isGap(node: ElementContent): boolean {
  return node.type === 'mdxJsxTextElement' && node.name === NOTE_COMPONENTS.gap;
}

function withoutLabel(nodes: Nodes, { id, label }: Pick<Heading, 'id' | 'label'>): ElementContent[] {
  const [first, ...rest] = nodes;
  if (label === '') return [...nodes];
  if (first?.type !== 'text' || !first.value.startsWith(label)) throw mismatch(id, `begin with its label ${label}`);
  return [...text(first.value.slice(label.length)), ...rest];
}

function withoutTail(nodes: Nodes, { id, tail }: Pick<Heading, 'id' | 'tail'>): ElementContent[] {
  const last = nodes.at(-1);
  if (tail === '') return [...nodes];
  if (last?.type !== 'text' || !last.value.endsWith(tail)) throw mismatch(id, `end with its mark ${tail}`);
  return [...nodes.slice(0, -1), ...text(last.value.slice(0, -tail.length))];
}

function text(value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function mismatch(id: string, what: string): Error {
  return new Error(`heading ${id} does not ${what} as the JSON beside it says: run \`npm run ingest\` again`);
}
