/**
 * Citations for people, in the styles that Chinese and international readers use. Each is a row of the table; a
 * part that is not known is left out, nothing is guessed.
 */
import { versionName, type Work, yearOf } from './work.ts';

export interface CitationStyle {
  key: string;
  name: string;
  format(work: Work): string;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Writes an ISO date in American style: `2017-02-21` -> `February 21, 2017`. A placeholder stays as it is. */
function american(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${MONTHS[Number(match[2]) - 1]} ${Number(match[3])}, ${match[1]}` : iso;
}

const present = (parts: (string | false | null)[]): string[] => parts.filter((part): part is string => Boolean(part));

/** GB/T 7714: author. title: part[R/OL]. edition. (date)[accessed]. address. The two editions differ in the width of punctuation. */
function gbt7714(work: Work, marks: { colon: string; open: string; close: string }): string {
  const { author, title, section, date, accessed, url, version } = work;
  const head = `${author}. ${title}${section && `${marks.colon}${section}`}[R/OL]`;
  const dated = date ? `${marks.open}${date}${marks.close}` : yearOf(work);
  const edition = version && `文本${versionName(version).replace('（', marks.open).replace('）', marks.close)}`;
  return `${present([head, edition ?? null, `${dated}${accessed && `[${accessed}]`}`, url]).join('. ')}.`;
}

/** The title as readers of other scripts find it: pinyin, the title itself, a translation in brackets. */
const titleOf = ({ title, romanised }: Work): string =>
  `${romanised.title.pinyin} ${title} [${romanised.title.english}]`;

function apa(work: Work): string {
  const { romanised, section, date, year, accessed, url, version, speaker, publisher } = work;
  const when = date ? `${year}, ${american(date).replace(/, \d{4}$/, '')}` : yearOf(work);
  const edition = version ? ` (Version ${version.number}${version.draft ? ' draft' : ''}, ${version.hash})` : '';
  const by = speaker ? ` [Delivered by ${speaker}]` : '';
  const from = accessed ? `Retrieved ${american(accessed)}, from ${url}` : url;
  return `${romanised.author.english}. (${when}). ${titleOf(work)}${section && `: ${section}`}${edition}${by}. ${publisher}. ${from}`;
}

function chicago(work: Work): string {
  const { romanised, author, section, date, accessed, url, version, speaker, meeting, publisher } = work;
  const delivered = present([
    speaker && `delivered by ${speaker}`,
    meeting && `at ${meeting}`,
    date ? american(date) : yearOf(work),
  ]);
  const edition = version && `, text version ${version.number}${version.draft ? ' draft' : ''} (${version.hash})`;
  return `${present([
    `${romanised.author.pinyin} ${author} [${romanised.author.english}]`,
    section ? `“${section}.” In ${titleOf(work)}` : titleOf(work),
    capital(delivered.join(', ')),
    `${publisher}${edition ?? ''}`,
    accessed && `Accessed ${american(accessed)}`,
    url,
  ])
    .join('. ')
    .replaceAll('.”.', '.”')}.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** All styles, in the order of the citation page. */
export const STYLES: CitationStyle[] = [
  {
    key: 'gbt2025',
    name: 'GB/T 7714—2025',
    format: (work) => gbt7714(work, { colon: '：', open: '（', close: '）' }),
  },
  { key: 'gbt2015', name: 'GB/T 7714—2015', format: (work) => gbt7714(work, { colon: ': ', open: '(', close: ')' }) },
  { key: 'apa', name: 'APA 7', format: apa },
  { key: 'chicago', name: 'Chicago 17', format: chicago },
];
