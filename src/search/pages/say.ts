/** Words that scripts show. They are in the HTML (`SearchStrings.astro`), so that they are converted into the page's variant. */

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
  return (words.get(name) ?? name).replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
