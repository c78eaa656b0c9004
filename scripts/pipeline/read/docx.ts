import { messageOfError, refuse } from '../../cli/messages.ts';
import type { Message } from '../types.ts';
import { readNumbering } from './docx-numbering.ts';
import { type DocumentLine, type DocumentState, MOST_PARAGRAPHS, TooManyParagraphs } from './docx-state.ts';
import { readStyles } from './docx-styles.ts';
import { walkDocument } from './docx-walk.ts';
import { AS_TEXT, append, isWritten, linesOf, newDraft } from './draft.ts';
import { readPackage } from './package.ts';
import type { ReadSource } from './source.ts';
import { BadXml, elementsOf, parseXml, type XmlElement } from './xml.ts';

const PARTS =
  /^word\/(?:document\d*|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml$|^word\/_rels\/|^_rels\//u;
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
/** Hidden text or a page head of at least this many UTF-16 units may belong to the report, so a doubt is raised. */
const PIECE = 40;

/**
 * Reads a Word document: one line for each paragraph, empty ones included, with the numbers that Word prints and without text that was deleted while
 * changes were tracked. Then come footnotes and endnotes. The heads and feet of pages are cut out as furniture.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Pick<ReadSource, 'lines' | 'doubts'>> {
  if (OLD_WORD.every((byte, index) => bytes[index] === byte))
    refuse(
      'docx',
      'is an old Word file or one with a password; open it in Word or LibreOffice and save it as .docx without one',
      {
        file,
      },
    );
  try {
    return readParts(await readPackage(bytes, file, (name) => PARTS.test(name)), file);
  } catch (error) {
    if (error instanceof TooManyParagraphs)
      refuse('too-big', `has more than ${MOST_PARAGRAPHS} paragraphs; that is no report`, { file });
    if (messageOfError(error) !== null) throw error;
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    refuse('docx', `cannot be read as a Word document (${reason}); save it anew as .docx or as text`, { file });
  }
}

function readParts(parts: Map<string, Buffer>, file: string): Pick<ReadSource, 'lines' | 'doubts'> {
  const main = mainPart(parts);
  const part = (name: string): XmlElement | undefined => {
    const own = parts.get(`word/${name}.xml`);
    return own ? parseXml(own) : undefined;
  };
  const document = parts.get(main);
  if (!document) throw new BadXml(`has no ${main}`);
  const styles = readStyles(part('styles'));
  const state: DocumentState = {
    styles,
    numbering: readNumbering(part('numbering'), styles),
    notes: new Map(),
    pictures: 0,
    paragraphs: 0,
  };
  const body = walkDocument(parseXml(document), state, 'body');
  const notes = [...noteLines(part('footnotes'), 'footnote', state), ...noteLines(part('endnotes'), 'endnote', state)];
  const lines = [...body, ...notes, ...pageLines(parts, state)];
  return { lines: linesOf(lines), doubts: doubtsOf(lines, state, file) };
}

/** Name of the part of the package that is the main document. */
function mainPart(parts: Map<string, Buffer>): string {
  const relations = parts.get('_rels/.rels');
  const named = relations
    ? elementsOf(parseXml(relations)).find(({ attributes }) =>
        /\/officeDocument$/u.test(attributes['?:Type'] ?? attributes.Type ?? ''),
      )
    : undefined;
  const target = named?.attributes['?:Target'] ?? named?.attributes.Target;
  return target?.replace(/^\//u, '') ?? 'word/document.xml';
}

/** The lines of the notes: first those that the body has marks for, in the order of the marks and each with its number, then those without a mark. */
function noteLines(root: XmlElement | undefined, kind: string, state: DocumentState): DocumentLine[] {
  const notes = new Map(
    (root ? elementsOf(root) : [])
      .filter(({ attributes }) => /^(?:normal)?$/u.test(attributes['w:type'] ?? ''))
      .map((note) => [`${kind} ${note.attributes['w:id'] ?? ''}`, note]),
  );
  const marked = [...state.notes].filter(([key]) => notes.has(key));
  const unmarked = [...notes.keys()].filter((key) => !state.notes.has(key));
  return [
    ...marked.map(([key, number]) => [key, `[${number}]`] as const),
    ...unmarked.map((key) => [key, ''] as const),
  ].flatMap(([key, label]) => {
    const lines = walkDocument(notes.get(key) as XmlElement, state, 'note').filter(isWritten);
    const [first, ...rest] = lines;
    return first ? [labelled(first, label), ...rest] : [];
  });
}

function labelled(line: DocumentLine, label: string): DocumentLine {
  const start = line.points.findIndex((char) => !/\p{White_Space}/u.test(char));
  const own = newDraft(line.layout);
  append(own, label, AS_TEXT);
  append(own, line.points.slice(Math.max(start, 0)).join(''), AS_TEXT);
  return { ...own, doubts: line.doubts };
}

/** The lines of page heads and feet, each text once, cut out as furniture. */
function pageLines(parts: Map<string, Buffer>, state: DocumentState): DocumentLine[] {
  const seen = new Set<string>();
  const names = [...parts.keys()].filter((name) => /\/(?:header|footer)\d*\.xml$/u.test(name)).sort();
  return names.flatMap((name) =>
    walkDocument(parseXml(parts.get(name) as Buffer), state, 'body').filter((line) => {
      const text = line.points.join('').trim();
      // A head or foot with only a page number has no text to keep.
      if (!/\p{Script=Han}/u.test(text) || seen.has(text)) return false;
      seen.add(text);
      line.cuts = [{ start: 0, end: line.points.length, kind: 'furniture', reason: 'running-head' }];
      if (text.length >= PIECE && text.includes('。'))
        line.doubts.push({
          rule: 'left-out',
          text: `“${text.slice(0, 16)}…” stands in the head or foot of a page and was left out`,
        });
      return true;
    }),
  );
}

function doubtsOf(lines: DocumentLine[], { pictures }: DocumentState, file: string): Message[] {
  const doubts: Message[] = [];
  const say = (rule: string, text: string, index: number): number =>
    doubts.push({ rule, severity: 'warning', text, file, line: index + 1 });
  lines.forEach((line, index) => {
    for (const { rule, text } of line.doubts) say(rule, text, index);
    for (const { start, end, reason } of line.cuts) {
      if (reason !== 'hidden' || end - start < PIECE) continue;
      say(
        'hidden-text',
        `“${line.points.slice(start, start + 16).join('')}…” is hidden in the document and was left out`,
        index,
      );
    }
  });
  if (pictures > 0)
    say(
      'picture',
      `holds ${pictures} picture(s); if one of them shows text of the report, that text is missing here`,
      0,
    );
  return doubts;
}
