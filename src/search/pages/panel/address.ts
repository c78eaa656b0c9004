/** The question of the panel, as the address holds it: `?c=数字经济：数字化，大数据&level=prefecture&from=2015&line=datong`. */
import { type Concept, conceptLine, conceptsIn } from '../../core/concepts.ts';
import type { Selection } from '../../core/panel.ts';

export interface Question {
  concepts: Concept[];
  selection: Selection;
  /** Name of the concept that the table shows; the first if empty. */
  shown: string;
  /** Places with a line of their own in the charts; undefined if the reader has not chosen. */
  lines: string[] | undefined;
}

/** Most concepts of one question, so that an address stays one that servers take. */
export const MOST_CONCEPTS = 20;

/** Reads a question from the query of an address. */
export function questionIn(query: URLSearchParams): Question {
  const year = (name: string) => Number(query.get(name)) || undefined;
  return {
    concepts: conceptsIn(query.getAll('c').join('\n')).slice(0, MOST_CONCEPTS),
    selection: {
      level: query.get('level') || undefined,
      province: query.get('province') || undefined,
      from: year('from'),
      to: year('to'),
    },
    shown: query.get('show') ?? '',
    lines: query.has('line') ? query.getAll('line').filter((place) => place !== '') : undefined,
  };
}

/** Writes a question as the query of an address. */
export function queryOf({ concepts, selection, shown, lines }: Question): URLSearchParams {
  const query = new URLSearchParams();
  for (const concept of concepts) query.append('c', conceptLine(concept));
  for (const name of ['level', 'province', 'from', 'to'] as const)
    if (selection[name]) query.set(name, String(selection[name]));
  if (shown && shown !== concepts[0]?.name) query.set('show', shown);
  if (lines) for (const place of lines.length > 0 ? lines : ['']) query.append('line', place);
  return query;
}
