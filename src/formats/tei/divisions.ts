/** The divisions of a report: its blocks in reading order, nested as the model's `parent` says and as TEI allows. */
import type { Block, Heading, LostHeading, Report } from '../../model/report.ts';
import { element, type Xml } from '../xml.ts';

/** How blocks and lost headings are written. */
export interface Writers {
  block(block: Block): Xml[];
  lost(heading: LostHeading): Xml;
}

interface Division {
  /** Id of its heading; null for the whole text. */
  heading: string | null;
  attributes: Record<string, string>;
  children: (Xml | Division)[];
}

/** Names of the ranks of headings. */
const RANKS = ['', 'chapter', 'section', 'item'];

/** The body of the text. */
export function bodyOf({ blocks, lost }: Report, write: Writers): Xml {
  const body: Division = { heading: null, attributes: {}, children: [] };
  const open = [body];
  const top = () => open.at(-1) as Division;
  const begin = (division: Division) => {
    top().children.push(division);
    open.push(division);
  };
  /** Closes divisions until that of a heading is the innermost. One that was closed already is taken up again. */
  const goTo = (heading: string | null) => {
    const at = open.findIndex((division) => division.heading === heading);
    open.length = at < 0 ? 1 : at + 1;
    if (at < 0) begin({ heading, attributes: { type: 'continued', corresp: `#${heading}` }, children: [] });
  };
  const head = ({ id, parent, level }: Heading | LostHeading, heads: Xml[]) => {
    goTo(parent);
    begin({ heading: id, attributes: { type: RANKS[level] as string }, children: heads });
  };
  const lostBefore = Map.groupBy(lost, ({ before }) => before);
  for (const block of blocks) {
    for (const heading of lostBefore.get(block.id) ?? []) head(heading, [write.lost(heading)]);
    if (block.type === 'heading') head(block, write.block(block));
    else {
      goTo(block.parent);
      // In TEI no text follows a division within another. Text that does has a division of its own.
      if (top().children.some((child) => 'children' in child)) begin(unnamed());
      top().children.push(...write.block(block));
    }
  }
  for (const heading of lostBefore.get(null) ?? []) head(heading, [write.lost(heading)]);
  return written(body, 'body');
}

/** A division for text only. No block is looked for in it, so that it ends with the next block of another parent. */
const unnamed = (): Division => ({ heading: '', attributes: { type: 'text' }, children: [] });

function written({ attributes, children }: Division, name = 'div'): Xml {
  return element(name, attributes, ...children.map((child) => ('children' in child ? written(child) : child)));
}
