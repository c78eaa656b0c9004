/** The schemas as JSON Schema, for the world. */
import { z } from 'zod';
import { report, reportList } from './report.ts';

/** Greatest number that JavaScript counts exactly; a bound of the language, not of the data. */
const LANGUAGE_BOUND = Number.MAX_SAFE_INTEGER;

function jsonSchema(schema: z.ZodType, id: string, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema: made }) => {
      if (made.maximum === LANGUAGE_BOUND) delete made.maximum;
    },
  });
  return { $schema, $id: id, title, ...rest };
}

/** JSON Schema of a report. @param id its own address */
export const reportSchema = (id: string): object => jsonSchema(report, id, 'Work report, version 1');

/** JSON Schema of the list of all reports. @param id its own address */
export const reportListSchema = (id: string): object => jsonSchema(reportList, id, 'List of work reports, version 1');
