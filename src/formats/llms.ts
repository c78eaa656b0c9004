import type { BlockContent, Heading, List, PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { oneLine } from './one-line.ts';

/** A link with its words. */
export interface Link {
  words: string;
  url: string;
}

/** What `llms.txt` says. */
export interface Guide {
  name: string;
  description: string;
  /** How to read the files; what stands between backquotes is code. */
  manual: string;
  files: Link[];
  /** Places with their reports. */
  sections: { name: string; links: Link[] }[];
}

/** The library for language models, in the llms.txt convention. Names and titles are text, whatever signs they hold. */
export function llmsTxt({ name, description, manual, files, sections }: Guide): string {
  const children: BlockContent[] = [
    heading(1, name),
    ...(description.trim() ? [{ type: 'blockquote' as const, children: [paragraph([words(description)])] }] : []),
    paragraph(manual.split('`').map((piece, at) => (at % 2 === 0 ? plain(piece) : code(piece)))),
    list(files),
    ...sections.flatMap((section) => [heading(2, section.name), list(section.links)]),
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-' });
}

const plain = (value: string): PhrasingContent => ({ type: 'text', value });

/** What somebody else has written. */
const words = (value: string): PhrasingContent => plain(oneLine(value));

const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [words(value)] };
}

function paragraph(children: PhrasingContent[]): BlockContent & { type: 'paragraph' } {
  return { type: 'paragraph', children };
}

function list(links: Link[]): List {
  return {
    type: 'list',
    spread: false,
    children: links.map(({ words: text, url }) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph([{ type: 'link', url, children: [words(text)] }])],
    })),
  };
}
