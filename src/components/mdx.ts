import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { BLOCK_COMPONENTS, byName, NOTE_COMPONENTS } from '../mdx/components.ts';
import type { BlockType, NoteType } from '../model/report.ts';
import InVariant from './InVariant.astro';
import Corr from './notes/Corr.astro';
import Gap from './notes/Gap.astro';
import Moved from './notes/Moved.astro';
import Query from './notes/Query.astro';
import Reading from './notes/Reading.astro';
import Redacted from './notes/Redacted.astro';
import Repeat from './notes/Repeat.astro';
import Supplied from './notes/Supplied.astro';
import DataTable from './text/DataTable.astro';
import Heading from './text/Heading.astro';
import HeadingLine from './text/HeadingLine.astro';
import Item from './text/Item.astro';
import P from './text/P.astro';
import ReportNote from './text/ReportNote.astro';
import Salutation from './text/Salutation.astro';
import TitleLine from './text/TitleLine.astro';

const headings = { h2: Heading, h3: Heading, h4: Heading, h5: Heading, h6: Heading };

const blocks: Record<BlockType, AstroComponentFactory> = {
  title: TitleLine,
  salutation: Salutation,
  heading: HeadingLine,
  paragraph: P,
  list: Item,
  table: DataTable,
  note: ReportNote,
};

/** Components of the notes that are shown in the text. */
const notes: Record<TextNoteType, AstroComponentFactory> = {
  correction: Corr,
  supplied: Supplied,
  redaction: Redacted,
  gap: Gap,
  repeat: Repeat,
  move: Moved,
  witness: Reading,
  query: Query,
};

type TextNoteType = Exclude<NoteType, 'join' | 'numbering'>;

/** Components by their names in the MDX of reports. */
export const components = {
  ...headings,
  ...byName(BLOCK_COMPONENTS, blocks),
  ...byName(NOTE_COMPONENTS, notes),
  InVariant,
};
