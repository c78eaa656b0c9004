/** The script of every page: small additions to HTML that also works without them. */
import { fillCitationPage, watchPassages } from '../cite/browser/open-menu.ts';
import '../search/load/open-search.ts';
import '../search/load/when-needed.ts';
import { followContents } from './contents.ts';
import { addMarks } from './marks.ts';
import { layNotesBeside } from './notes-beside.ts';
import { keepForOffline } from './offline.ts';
import { rememberPosition } from './reading-position.ts';
import { rememberSettings } from './reading-settings.ts';
import { nameRunningHead } from './running-head.ts';
import { keepPlaceAcrossVariants } from './variant-toggle.ts';
import { watchNotes } from './watch-notes.ts';

addMarks();
nameRunningHead();
rememberSettings();
keepPlaceAcrossVariants();
followContents();
rememberPosition();
keepForOffline();
watchPassages();
watchNotes();
layNotesBeside();
fillCitationPage();
if (document.querySelector('[data-compare]')) import('../compare/page/page.ts');
