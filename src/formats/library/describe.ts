/** Describes the files of the whole library for programs: as a Frictionless Data Package and in Croissant. */
import { type Column, TABLES, type TableName } from './tables.ts';

/** A file with a table of the library, or a part of it. */
export interface DataFile {
  /** Name below `data/`. */
  name: string;
  table: TableName;
  format: keyof typeof FORMATS;
  bytes: number;
  /** Checksum in hex digits. */
  sha256: string;
  rows: number;
}

/** Media types of the formats. */
export const FORMATS = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
} as const;

/** What both descriptions say of the library itself. Addresses are absolute. */
export interface LibraryFacts {
  title: string;
  description: string;
  /** Address of the page that describes the data. */
  page: string;
  /** Address of the folder with the files. */
  folder: string;
  /** Address of the page that states the copyright. */
  license: string;
  /** ISO date of the last release, if there is one. */
  released: string | undefined;
}

/** What the site's page of data reads of a Data Package. */
export interface DataPackage {
  resources: { path: string; table: TableName; format: DataFile['format']; bytes: number; rows: number }[];
}

const NAME = 'work-reports';

/** `datapackage.json`, as https://datapackage.org/ has it (version 2). Each part of a table that has several is a resource of its own. */
export function dataPackage(facts: LibraryFacts, files: readonly DataFile[]): DataPackage & Record<string, unknown> {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: NAME,
    title: facts.title,
    description: facts.description,
    homepage: facts.page,
    licenses: [{ name: 'other-pd', path: facts.license, title: '国家机关文件，不适用著作权法保护' }],
    resources: files.map((file) => ({
      name: file.name.replaceAll('.', '-'),
      title: TABLES[file.table].title,
      description: TABLES[file.table].says,
      path: file.name,
      format: file.format,
      mediatype: FORMATS[file.format],
      encoding: 'utf-8',
      bytes: file.bytes,
      hash: `sha256:${file.sha256}`,
      schema: {
        fields: columnsOf(file.table).map(({ name, type, says: description }) => ({ name, type, description })),
      },
      table: file.table,
      rows: file.rows,
    })),
  };
}

const TYPES = { string: 'sc:Text', integer: 'sc:Integer', number: 'sc:Float' } as const;

/** `croissant.json`, as http://mlcommons.org/croissant/1.0 has it. */
export function croissant(facts: LibraryFacts, files: readonly DataFile[]): object {
  // Croissant tells the reading of columns for CSV and Parquet alike; of each table one form is told.
  const told = files.filter(({ table, format }) => format === (table === 'paragraphs' ? 'parquet' : 'csv'));
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: NAME,
    alternateName: facts.title,
    description: facts.description,
    url: facts.page,
    license: facts.license,
    inLanguage: 'zh-Hans',
    creator: { '@type': 'sc:Organization', name: facts.title },
    ...(facts.released ? { datePublished: facts.released, version: facts.released } : {}),
    distribution: files.map(({ name, format, bytes, sha256 }) => ({
      '@type': 'cr:FileObject',
      '@id': name,
      name,
      contentUrl: facts.folder + name,
      encodingFormat: FORMATS[format],
      contentSize: `${bytes} B`,
      sha256,
    })),
    recordSet: told.map(({ name, table }) => recordSet(name.replace(/\.\w+$/u, ''), name, table)),
  };
}

function recordSet(id: string, file: string, table: TableName): object {
  return {
    '@type': 'cr:RecordSet',
    '@id': id,
    name: id,
    description: TABLES[table].says,
    field: columnsOf(table).map(({ name, type, says }) => ({
      '@type': 'cr:Field',
      '@id': `${id}/${name}`,
      name,
      description: says,
      dataType: TYPES[type],
      source: { fileObject: { '@id': file }, extract: { column: name } },
    })),
  };
}

/** The columns of a table, without their functions. */
export const columnsOf = (table: TableName): Omit<Column<never>, 'of'>[] => TABLES[table].columns;

/** The context that Croissant 1.0 prescribes. */
const CONTEXT = {
  '@language': 'zh-Hans',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};
