import type { BlockType, NoteType } from '../model/report.ts';

/** What each type of block is called in MDX. A heading is a line that begins with `#`; this is what its line becomes. */
export const BLOCK_COMPONENTS = {
  title: 'TitleLine',
  salutation: 'Salutation',
  heading: 'HeadingLine',
  paragraph: 'P',
  list: 'Item',
  table: 'DataTable',
  note: 'ReportNote',
} as const satisfies Record<BlockType, string>;

/** What each type of note is called in MDX; `null` for those that stand on the provenance page only. */
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
} as const satisfies Record<NoteType, string | null>;

/** Components by their names; both tables have the same types as keys. A type without a name is left out. */
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
