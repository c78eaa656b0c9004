/** Exports the schemas as JSON Schema, which the site publishes. */
import { z } from 'zod';
import { indicatorRows } from './indicators.ts';
import { publishedReport, reportList } from './report.ts';

/** The greatest whole number that JavaScript holds exactly. zod adds it as `maximum` to integers; it says nothing about the data and is removed. */
const LANGUAGE_BOUND = Number.MAX_SAFE_INTEGER;

function jsonSchema(schema: z.ZodType, id: string, title: string): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', override: withoutBound });
  return { $schema, $id: id, title, ...rest };
}

function withoutBound({ jsonSchema: made }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (made.maximum === LANGUAGE_BOUND) delete made.maximum;
}

/** JSON Schema of a YAML file that people write, as it is before it is read: what is left out has no default yet. */
export function inputSchema(schema: z.ZodType, title: string): object {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'any', override: withoutBound } as const;
  const { $schema, ...rest } = z.toJSONSchema(schema, options);
  return { $schema, title, ...rest };
}

/** JSON Schema of a report. @param id address at which the schema is published */
export const reportSchema = (id: string): object => jsonSchema(publishedReport, id, 'Work report, version 1');

/** JSON Schema of the list of all reports. @param id address at which the schema is published */
export const reportListSchema = (id: string): object => jsonSchema(reportList, id, 'List of work reports, version 1');

/** JSON Schema of the figures of a report. @param id address at which the schema is published */
export const indicatorsSchema = (id: string): object => jsonSchema(indicatorRows, id, 'Figures of a work report');
