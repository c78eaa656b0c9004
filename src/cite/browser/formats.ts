/** Fills citations in: the passage, its address, and the day on which the reader looks. */

/** Today as each format writes it; ISO where it has no form of its own. */
function today(format: string): string {
  const now = new Date();
  const iso = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (format === 'apa' || format === 'chicago')
    return now.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
  return format === 'ris' ? iso.replaceAll('-', '/') : iso;
}

/** What a text needs to stand in a format. */
const ESCAPES: Record<string, (text: string) => string> = {
  bib: (text) => text.replace(/[%&#_$]/g, '\\$&'),
  csl: (text) => JSON.stringify(text).slice(1, -1),
};

/** For a passage the pattern's blanks, for the whole report only the day; shows the buttons that copy. */
export function fillFormats(formats: HTMLElement, passage?: { section: string; url: string }): void {
  for (const section of formats.querySelectorAll<HTMLElement>('[data-format]')) {
    const key = section.dataset.format ?? '';
    const whole = section.querySelector<HTMLElement>('[data-whole]');
    const pattern = section.querySelector<HTMLElement>('[data-passage]');
    if (!whole || !pattern) continue;
    const { section: label = '', url = '' } = passage ?? {};
    const text = passage ? (pattern.textContent ?? '').trim() : (whole.textContent ?? '');
    const escaped = ESCAPES[key] ?? String;
    whole.textContent = text
      .replaceAll('⟦section⟧', () => escaped(label))
      .replaceAll('⟦url⟧', () => url)
      .replaceAll(/⟦accessed⟧|访问日期|訪問日期/g, () => today(key));
    const button = section.querySelector<HTMLButtonElement>('button');
    if (!button) continue;
    button.hidden = false;
    button.onclick = () => copy(whole.textContent ?? '', button);
  }
}

/** Copies, and says so in the words that the page holds ready. */
export async function copy(text: string, said: HTMLElement | null): Promise<void> {
  await navigator.clipboard.writeText(text);
  if (said?.dataset.message) said.textContent = said.dataset.message;
}
