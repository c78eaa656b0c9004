/** Citations for reference managers: BibTeX, RIS and CSL-JSON. */
import { inBibtex, inRis } from './escapes.ts';
import { versionName, type Work } from './work.ts';

const KIND = '政府工作报告';

/** The note field: speaker, meeting, and a remark if the editor concluded the year. The formats have no other fields for these. */
function noteOf({ speaker, meeting, yearInferred }: Work): string {
  return [speaker && `报告人：${speaker}`, meeting, yearInferred && '年份由编者推定'].filter(Boolean).join('；');
}

const titleOf = ({ title, section }: Work): string => (section ? `${title}：${section}` : title);

/** Writes a `@report` of biblatex, published by the library. The double braces keep an institution from being taken for a person. */
export function bibtex(work: Work): string {
  const [, month, day] = work.date?.split('-') ?? [];
  const fields: [string, string][] = [
    ['author', `{${inBibtex(work.author)}}`],
    ['title', `{${inBibtex(titleOf(work))}}`],
    ['institution', inBibtex(work.publisher)],
    ['type', KIND],
    ['year', String(work.year)],
    ['month', month ?? ''],
    ['day', day ?? ''],
    ['version', work.version ? inBibtex(versionName(work.version)) : ''],
    ['url', work.url],
    ['urldate', work.accessed],
    ['language', 'chinese'],
    ['note', inBibtex(noteOf(work))],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  return `@report{${work.key},\n${lines.join('\n')}\n}\n`;
}

/** RIS, as reference managers import it. */
export function ris(work: Work): string {
  const lines: [string, string][] = [
    ['TY', 'RPRT'],
    ['ID', work.key],
    ['AU', work.author],
    ['TI', titleOf(work)],
    ['SE', work.section],
    ['PY', String(work.year)],
    ['DA', work.date ? `${work.date.replaceAll('-', '/')}/` : ''],
    ['M3', KIND],
    ['ET', work.version ? versionName(work.version) : ''],
    ['PB', work.publisher],
    ['LA', work.language],
    ['N1', noteOf(work)],
    ['UR', work.url],
    ['Y2', work.accessed && `${work.accessed.replaceAll('-', '/')}/`],
    ['ER', ''],
  ];
  const known = lines.filter(([tag, value]) => value !== '' || tag === 'ER');
  return known.map(([tag, value]) => `${tag}  - ${inRis(value)}\r\n`).join('');
}

type CslDate = { 'date-parts': [number[]] } | { raw: string };

function cslDate(iso: string): CslDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? { 'date-parts': [iso.split('-').map(Number)] } : { raw: iso };
}

/** CSL-JSON as data. */
export function csl(work: Work): object[] {
  const note = noteOf(work);
  return [
    {
      id: work.key,
      type: 'report',
      title: titleOf(work),
      author: [{ literal: work.author }],
      genre: KIND,
      issued: work.date
        ? cslDate(work.date)
        : { 'date-parts': [[work.year]], ...(work.yearInferred ? { circa: true } : {}) },
      ...(work.section ? { section: work.section } : {}),
      ...(work.meeting ? { event: work.meeting } : {}),
      ...(work.version ? { version: String(work.version.number) } : {}),
      publisher: work.publisher,
      URL: work.url,
      ...(work.accessed ? { accessed: cslDate(work.accessed) } : {}),
      language: work.language,
      ...(note ? { note } : {}),
    },
  ];
}

/** CSL-JSON as the text of a file. */
export const cslJson = (work: Work): string => `${JSON.stringify(csl(work), null, 2)}\n`;
