import { contentDir } from '../tree/content-dir.ts';
import { readSettings, type Settings } from './read-settings.ts';

/** The settings of the site that this run builds. */
export const settings: Settings = readSettings(contentDir());
