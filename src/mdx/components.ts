import type { BlockType, NoteType } from '../model/report.ts';

/**
 * Name of the MDX component for each type of block. In the MDX a heading is a line that begins with `#`; its component is put in when the MDX is
 * read.
 */
export const BLOCK_COMPONENTS = {
  title: 'TitleLine',
  salutation: 'Salutation',
  heading: 'HeadingLine',
  paragraph: 'P',
  list: 'Item',
  table: 'DataTable',
  note: 'ReportNote',
} as const satisfies Record<BlockType, string>;

/** Name of the MDX component for each type of note; `null` for types that only the provenance page shows. */
export const NOTE_COMPONENTS = {
  correction: 'Corr',
  supplied: 'Supplied',
  redaction: 'Redacted',
  gap: 'Gap',
  repeat: 'Repeat',
  move: 'Moved',
  join: null,
  numbering: null,
  witness: 'Reading',
  query: 'Query',
} as const satisfies Record<NoteType, string | null>;

/**
 * Maps the names in the first table to the components in the second; both tables are keyed by type. A type without a name or component is left out.
 */
export function byName<Type extends string, Component>(
  names: Record<Type, string | null>,
  components: Partial<Record<Type, Component>>,
): Record<string, Component> {
  const types = Object.keys(names) as Type[];
  return Object.fromEntries(
    types.flatMap((type) => {
      const [name, component] = [names[type], components[type]];
      return name !== null && component !== undefined ? [[name, component]] : [];
    }),
  );
}
