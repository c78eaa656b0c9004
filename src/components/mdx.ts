import InVariant from './InVariant.astro';
import Corr from './notes/Corr.astro';
import Gap from './notes/Gap.astro';
import Moved from './notes/Moved.astro';
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

const headings = { HeadingLine, h2: Heading, h3: Heading, h4: Heading, h5: Heading, h6: Heading };
const text = { P, TitleLine, Salutation, Item, DataTable, ReportNote };
const notes = { Corr, Supplied, Redacted, Gap, Repeat, Moved, Reading, InVariant };

/** What the names in a report's MDX stand for. */
export const components = { ...headings, ...text, ...notes };
