import type { BlockContent, Heading, List, PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { oneLine } from './one-line.ts';

/** A link with its words. */
export interface Link {
  words: string;
  url: string;
}

/** The contents of `llms.txt`. */
export interface Guide {
  name: string;
  description: string;
  /** How to read the files. Text between backquotes is code. */
  manual: string;
  files: Link[];
  /** Places with their reports. */
  sections: { name: string; links: Link[] }[];
}

/**
 * Writes `llms.txt`, which describes the library to language models. Names and titles are escaped, so that none of their characters count as
 * Markdown.
 */
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

/** Text that somebody else has written. It is put on one line. */
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
