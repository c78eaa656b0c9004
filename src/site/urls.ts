import type { ScriptInfo } from '../script/scripts.ts';
import { settings } from './settings.ts';

/** Address of a page in a script, base path included. `path` is that of the page below the script, e.g. `datong/2017/`, empty for home. */
export function pageUrl(script: ScriptInfo, path: string): string {
  return settings.base + (script.segment && `${script.segment}/`) + path;
}

/** Address of a file that is the same in every script, e.g. `data/reports.json`. */
export function fileUrl(path: string): string {
  return settings.base + path;
}

/** With scheme and host, as canonical links, feeds and citations need it. */
export function absolute(url: string): string {
  return new URL(url, settings.url).href;
}
