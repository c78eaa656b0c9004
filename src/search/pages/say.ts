/** Words that the search shows: those of `search.words.ts`, and those that only one page needs and has in its HTML. */
import { WORDS } from './search.words.ts';

let words: Map<string, string> | undefined;

function load(): Map<string, string> {
  const found = new Map<string, string>();
  for (const template of document.querySelectorAll<HTMLTemplateElement>('template[data-search-strings]')) {
    for (const element of template.content.querySelectorAll<HTMLElement>('[data-string]')) {
      found.set(element.dataset.string as string, element.textContent ?? '');
    }
  }
  return found;
}

/** The text with this name, with its `{name}`s filled in. */
export function say(name: string, values: Record<string, string | number> = {}): string {
  words ??= load();
  return (words.get(name) ?? WORDS[name] ?? name).replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
