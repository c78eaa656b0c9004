/** Completes citations with the passage, its address and today's date. */
import { inBibtex, inJson, inRis } from '../escapes.ts';

/** Today's date as a format writes it. */
function today(format: string): string {
  const now = new Date();
  const iso = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  if (format === 'apa' || format === 'chicago')
    return now.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
  return format === 'ris' ? iso.replaceAll('-', '/') : iso;
}

/** Escapes a text for a citation in a format. */
export function inFormat(format: string, text: string): string {
  if (format === 'bib') return inBibtex(text);
  return format === 'csl' ? inJson(text) : inRis(text);
}

/** Fills in every format: for a passage its section, address and date, for the whole report the date. Shows the copy buttons. */
export function fillFormats(formats: HTMLElement, passage?: { id: string; section: string; url: string }): void {
  for (const section of formats.querySelectorAll<HTMLElement>('[data-format]')) {
    const key = section.dataset.format ?? '';
    const whole = section.querySelector<HTMLElement>('[data-whole]');
    const { id = '', section: label = '', url = '' } = passage ?? {};
    const pattern = section.querySelector<HTMLElement>(label === '' ? '[data-top]' : '[data-passage]');
    if (!whole || !pattern) continue;
    const text = passage ? (pattern.textContent ?? '').trim() : (whole.textContent ?? '');
    whole.textContent = text
      .replaceAll('⟦section⟧', () => inFormat(key, label))
      .replaceAll('⟦url⟧', () => url)
      .replaceAll('⟦id⟧', () => id)
      .replaceAll(/⟦accessed⟧|访问日期|訪問日期/g, () => today(key));
    const button = section.querySelector<HTMLButtonElement>('button');
    if (!button) continue;
    button.hidden = false;
    button.onclick = () => void copy(whole.textContent ?? '', button);
  }
}

/** Copies a text. Then `said` shows the message in its `data-message`, or that in its `data-failed` if the browser did not allow it. */
export async function copy(text: string, said: HTMLElement | null): Promise<void> {
  let outcome: 'message' | 'failed' = 'message';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    outcome = 'failed';
  }
  const words = said?.dataset[outcome];
  if (said && words) said.textContent = words;
}
