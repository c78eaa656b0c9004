/** Every page's script: small enhancements of working HTML. */
import '../search/browser/door.ts';
import { followContents } from './contents.ts';
import { rememberSettings } from './reading-settings.ts';
import { keepPlaceAcrossScripts } from './script-toggle.ts';

rememberSettings();
keepPlaceAcrossScripts();
followContents();
