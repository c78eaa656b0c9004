/**
 * The grammar of ids. A report's id is `<place>/<year>`, e.g. `datong/2017`. A block's id is unique in its report and says where the block stood when
 * the id was given: `s3-1-p4` is the fourth paragraph of the first section of chapter three. A reference to a block of another report is written
 * `<report>#<block>`.
 *
 * A block's id is a row of steps joined by hyphens. A step is a letter, a number and, if that number was already in use, further letters: `p4`,
 * `p4a`. A heading inside another heading has no letter. Released ids never change. A paragraph that becomes a heading keeps its id, so any id may
 * have others below it.
 */
import { SEGMENTS } from '../variants/variants.ts';
import type { BlockType } from './report.ts';

/** How the ids of the blocks of one type are formed. */
export interface Naming {
  /** The letter that begins the step. */
  letter: string;
  /** Whether the id continues the id of the heading that the block belongs to, or starts at the top of the report. */
  below: 'heading' | 'report';
  /** Whether the number counts the blocks, or is the number printed before the block. */
  number: 'counted' | 'printed';
}

/** How each type of block is named. A salutation is counted among the paragraphs. */
export const NAMING: Record<BlockType, Naming> = {
  title: { letter: 't', below: 'report', number: 'counted' },
  heading: { letter: 's', below: 'heading', number: 'printed' },
  salutation: { letter: 'p', below: 'heading', number: 'counted' },
  paragraph: { letter: 'p', below: 'heading', number: 'counted' },
  list: { letter: 'l', below: 'heading', number: 'counted' },
  table: { letter: 'b', below: 'heading', number: 'counted' },
  note: { letter: 'n', below: 'report', number: 'printed' },
};

/** Matches a whole block id. The letters are those of `NAMING`. */
export const BLOCK_ID = /^[stplbn][0-9]+[a-z]*(-[plb]?[0-9]+[a-z]*)*$/;

/** A block id taken apart at its last step. */
export interface BlockId {
  /** The id without its last step; `''` at the top of the report. */
  parent: string;
  /** Letter of the step, `''` for a heading inside a heading. */
  letter: string;
  number: number;
  /** Letters after a number that was already in use; mostly `''`. */
  suffix: string;
}

/** Whether a text is an id that a block can have. */
export const isBlockId = (text: string): boolean => BLOCK_ID.test(text);

/**
 * Takes a block id apart; null if the text is no block id.
 * @example parseBlockId('s3-1-p4a') // { parent: 's3-1', letter: 'p', number: 4, suffix: 'a' }
 */
export function parseBlockId(id: string): BlockId | null {
  const match = isBlockId(id) && /^(?:(.+)-)?([a-z]?)([0-9]+)([a-z]*)$/.exec(id);
  if (!match) return null;
  const [, parent = '', letter = '', number = '', suffix = ''] = match;
  return { parent, letter, number: Number(number), suffix };
}

/** Puts a block id together. */
export function formatBlockId({ parent, letter, number, suffix }: BlockId): string {
  return `${parent === '' ? '' : `${parent}-`}${letter}${number}${suffix}`;
}

/** The letter of a block's step below `parent`; `''` for a heading inside a heading. */
export function stepLetter(type: BlockType, parent: string): string {
  return type === 'heading' && parent !== '' ? '' : NAMING[type].letter;
}

/** Whether a step of an id names a heading. */
export const isHeadingLetter = (letter: string): boolean => letter === '' || letter === NAMING.heading.letter;

/** Letters that tell apart ids with the same number: 1 -> `a`, 26 -> `z`, 27 -> `aa`; 0 -> `''`. */
export function suffixOf(count: number): string {
  if (count === 0) return '';
  const rest = Math.floor((count - 1) / 26);
  return suffixOf(rest) + String.fromCharCode(97 + ((count - 1) % 26));
}

/** Matches a whole report id. */
export const REPORT_ID = /^[a-z0-9]+(-[a-z0-9]+)*\/[0-9]{4}(-[a-z0-9]+)*$/;

/** First path segments of the site's own pages. No place may have one of them as its id; the segments of the variants are reserved too. */
const SITE_SEGMENTS: readonly string[] = [
  '404',
  'about',
  'assets',
  'cite',
  'compare',
  'concordance',
  'data',
  'indicators',
  'offline',
  'pagefind',
  'panel',
  'permanence',
  'places',
  'search',
  'subscribe',
  'years',
];

/** Whether a path segment is reserved for pages of the site itself, so that no place may have it as its id. */
export function isReserved(place: string): boolean {
  return SITE_SEGMENTS.includes(place) || SEGMENTS.some((segment) => segment === place);
}

/** Checks a text that is to be the id of a report. Returns what is wrong and what to write instead; null if the id is valid. */
export function reportIdFault(id: string): string | null {
  if (!REPORT_ID.test(id)) return 'must be place and year in small Latin letters and digits, e.g. datong/2022';
  const place = placeSlug(id);
  if (isReserved(place))
    return `begins with “${place}”, which is an address of the site itself; name the place otherwise, e.g. ${place}-shi${id.slice(place.length)}`;
  return null;
}

/** The part of a report's id that names the place; also the path of the place's page. @example placeSlug('datong/2017') // 'datong' */
export function placeSlug(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/**
 * The part of a report's id after the place: the year, and a suffix if there are several reports of that year.
 * @example yearSlug('wuhai/2019-2') // '2019-2'
 */
export function yearSlug(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
