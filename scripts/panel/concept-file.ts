/** Reads the YAML with concepts and their words. */
import { parse } from 'yaml';
import { z } from 'zod';
import { check, inOneLine } from '../../src/model/schema/faults.ts';
import { parsed, Unreadable } from '../../src/model/unreadable.ts';
import { type Concept, conceptOf, conceptWith } from '../../src/search/core/concepts.ts';

const MEND = 'must be a list of words, e.g. [数字化, 大数据, -大数据局]';
const words = z.union([z.array(z.string(MEND)), z.string()], MEND).nullable();
const schema = z.record(z.string(), words);

/**
 * Reads concepts: under each name a list of words, or the words in one line. Words that begin with `-` take away. A name without words is itself the
 * word.
 * @throws Unreadable with the file and what is wrong in it
 */
export function readConcepts(file: string, text: string): Concept[] {
  const given = parsed(file, () => parse(text) ?? {}, 'mend the YAML');
  const checked = check(schema, given);
  if ('faults' in checked) throw new Unreadable(file, inOneLine(checked.faults));
  const concepts = Object.entries(checked.value).flatMap(([name, list]) => {
    const concept = Array.isArray(list)
      ? conceptWith(name, list)
      : conceptOf(`${name.replace(/[:：]/gu, ' ')}：${list ?? ''}`);
    return concept ? [concept] : [];
  });
  if (concepts.length === 0) throw new Unreadable(file, 'names no concept; write e.g. 数字经济: [数字化, 大数据]');
  return concepts;
}
