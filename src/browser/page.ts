/** Every page's script: small enhancements of working HTML. */
import { fillCitationPage, openDoorToPassages } from '../cite/browser/open-menu.ts';
import '../search/load/open-search.ts';
import '../search/load/when-needed.ts';
import { followContents } from './contents.ts';
import { keepForOffline } from './offline.ts';
import { rememberPosition } from './reading-position.ts';
import { rememberSettings } from './reading-settings.ts';
import { keepPlaceAcrossVariants } from './variant-toggle.ts';

rememberSettings();
keepPlaceAcrossVariants();
followContents();
rememberPosition();
keepForOffline();
openDoorToPassages();
fillCitationPage();
