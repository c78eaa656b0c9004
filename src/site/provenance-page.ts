import type { Block, Certainty, Ledger, Note, NoteType, Origin, Report, Source } from '../model/report.ts';
import { CERTAINTY } from './certainty.ts';
import { isListed } from './notes.ts';

/** A share of a source's characters. */
export interface Share {
  name: string;
  /** Key of the class in the ledger; the stylesheet has a colour for it. */
  kind: keyof Ledger;
  chars: number;
  /** Share of the whole source, from 0 to 1. */
  share: number;
}

const ORIGINS: Record<NonNullable<Origin['kind']>, string> = {
  'government-site': '政府网站',
  newspaper: '报纸',
  yearbook: '年鉴',
  book: '图书',
  'office-file': '文书原件',
  transcript: '录文',
  website: '其他网站',
  unknown: '来源不详',
};

/** Kinds that do not tell where the text stands: without a name or an address its source is not known. */
const UNTRACED = new Set<Origin['kind']>(['transcript', 'website']);

/** Lines that say where a raw file was taken from. If the kind of source is not known, a line says so. */
export function originLines({
  origin,
}: {
  origin?: Origin | undefined;
}): { name: string; value: string; href?: string }[] {
  const { kind = 'unknown', publication, issue, page, url, obtained, transcriber, received, unknown } = origin ?? {};
  const isUntraced = UNTRACED.has(kind) && publication === undefined && url === undefined;
  const known = [
    { name: '来源', value: isUntraced ? `${ORIGINS[kind]}，来源不详` : ORIGINS[kind] },
    { name: '刊名', value: publication },
    { name: '期号', value: issue },
    { name: '版次', value: page },
    ...[url ?? []].flat().map((address) => ({ name: '网址', value: address, href: address })),
    { name: '取得', value: obtained },
    { name: '录文', value: transcriber },
    { name: '经过', value: received },
    { name: '不详', value: unknown },
  ];
  return known.flatMap((line) => (line.value ? [{ ...line, value: line.value }] : []));
}

/** A note as the provenance page lists it. */
interface Apparatus {
  type: NoteType;
  kind: string;
  /** How sure the editor is, where that is said. */
  certainty: Certainty | undefined;
  text: string;
  block: string;
  /** The text around the place of the note. */
  words: string;
}

const CLASSES: [kind: Exclude<keyof Ledger, 'chars'>, name: string][] = [
  ['kept', '原样保留'],
  ['normalised', '统一字符'],
  ['whitespace', '空白'],
  ['furniture', '版面文字'],
  ['markup', '标记'],
  ['duplicateCopies', '重复副本'],
];

/** What became of a source's characters, without the classes that did not occur. */
export function shares({ ledger }: Source): Share[] {
  return CLASSES.filter(([kind]) => ledger[kind] > 0).map(([kind, name]) => ({
    name,
    kind,
    chars: ledger[kind],
    share: ledger[kind] / ledger.chars,
  }));
}

/** Names of the types of notes for readers. */
export const NOTE_NAMES: Record<NoteType, string> = {
  correction: '校正',
  supplied: '补字',
  redaction: '隐去',
  gap: '阙文',
  repeat: '重出',
  move: '调整次序',
  join: '接行',
  numbering: '编号',
  witness: '异文',
  query: '存疑',
};

/** The editor's notes, put into words, in the order of the text. Redactions and repeats that the speaker intended are left out. */
export function apparatus(report: Report): Apparatus[] {
  const blocks = new Map(report.blocks.map((block, order) => [block.id, { block, order }]));
  return report.notes
    .filter(isListed)
    .map((note) => ({ note, place: blocks.get(note.block) }))
    .sort((a, b) => (a.place?.order ?? 0) - (b.place?.order ?? 0))
    .map(({ note, place }) => ({
      type: note.type,
      kind: NOTE_NAMES[note.type],
      certainty: 'certainty' in note ? note.certainty : undefined,
      text: noteWords(note, place?.block, report),
      block: note.block,
      words: context(note, place?.block),
    }));
}

/** The filters of the list of notes: the kinds and the degrees of certainty that occur in it; empty if there would be only one. */
export function filtersOf(notes: Apparatus[]): { name: string; value: string }[] {
  const kinds = new Map(notes.map(({ type, kind }) => [type, kind]));
  const degrees = (Object.keys(CERTAINTY) as Certainty[]).filter((degree) =>
    notes.some(({ certainty }) => certainty === degree),
  );
  const all = [
    ...[...kinds].map(([value, name]) => ({ name, value })),
    ...degrees.map((value) => ({ name: CERTAINTY[value], value })),
  ];
  return all.length > 1 ? all : [];
}

/** How many notes of each type a report has, also of types that are only counted. */
export function noteCounts(report: Report): { name: string; count: number }[] {
  const told = report.notes.filter((note) => isListed(note) || note.type === 'redaction');
  const counts = Map.groupBy(told, (note) => note.type);
  return Object.entries(NOTE_NAMES).flatMap(([type, name]) => {
    const count = counts.get(type as NoteType)?.length ?? 0;
    return count > 0 ? [{ name, count }] : [];
  });
}

/** A note in words for readers. */
export function noteWords(note: Note, block: Block | undefined, report: Report): string {
  switch (note.type) {
    case 'correction':
      return `“${note.sic}”${note.certainty === 'high' ? '校正为' : '疑当作'}“${note.corr}”。${sentence(note.basis)}`;
    case 'supplied':
      return `补“${note.text}”。${sentence(note.basis)}`;
    case 'witness':
      return readingWords(
        slice(block, note.start, note.end),
        report.sources[note.source]?.file ?? '另一来源',
        note.reading,
      );
    case 'query':
      return `“${slice(block, note.start, note.end)}”存疑。${sentence(note.doubt)}`;
    case 'repeat':
      return `误重 ${note.end - note.start} 字，原文见 ${note.of.block}。`;
    case 'redaction':
      return '';
    case 'gap':
    case 'move':
    case 'join':
    case 'numbering':
      return sentence(note.detail);
  }
}

/** What another source has in place of words; either may be empty. */
function readingWords(printed: string, file: string, reading: string): string {
  if (printed === '') return `此处，${file}多出“${reading}”。`;
  return reading === '' ? `“${printed}”，${file}无此字。` : `“${printed}”，${file}作“${reading}”。`;
}

/** Cuts a text at the ids of blocks that it names, so that these can become links. */
export function piecesWithIds(text: string, report: Report): { text: string; id: boolean }[] {
  const ids = new Set(report.blocks.map(({ id }) => id));
  return text
    .split(/((?<![a-z0-9-])[stplbn][0-9]+[a-z]*(?:-[plb]?[0-9]+[a-z]*)*(?![a-z0-9-]))/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, id: ids.has(piece) }));
}

function sentence(text: string): string {
  return text && !/[。！？]$/u.test(text) ? `${text}。` : text;
}

/** Some characters around the place of a note. */
function context(note: Note, block: Block | undefined): string {
  if (!block) return '';
  const at = 'start' in note ? note.start : 0;
  const words = slice(block, Math.max(0, at - 6), at + 10);
  return `……${words}……`;
}

function slice(block: Block | undefined, start: number, end: number): string {
  return [...(block?.text ?? '')].slice(start, end).join('');
}
