/** Words that the page of comparisons shows. They are in its HTML, so that they are converted into its variant. */
let words: ReadonlyMap<string, string> | undefined;

function load(): Map<string, string> {
  const listed = document.querySelector<HTMLTemplateElement>('template[data-compare-words]')?.content.children ?? [];
  return new Map(Array.from(listed, (line) => [(line as HTMLElement).dataset.word ?? '', line.textContent ?? '']));
}

/** The text with this name, with its `{name}`s filled in. */
export function say(name: string, values: Record<string, string | number> = {}): string {
  words ??= load();
  return (words.get(name) ?? name).replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}
