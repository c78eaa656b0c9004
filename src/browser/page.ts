/** Every page's script: small enhancements of working HTML. */
import { fillCitationPage, openDoorToPassages } from '../cite/browser/door.ts';
import '../search/browser/door.ts';
import '../search/browser/wake.ts';
import { followContents } from './contents.ts';
import { keepForOffline } from './offline.ts';
import { rememberPosition } from './reading-position.ts';
import { rememberSettings } from './reading-settings.ts';
import { keepPlaceAcrossScripts } from './script-toggle.ts';

rememberSettings();
keepPlaceAcrossScripts();
followContents();
rememberPosition();
keepForOffline();
openDoorToPassages();
fillCitationPage();
