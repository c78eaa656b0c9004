import { blockAtTop } from './block-at-top.ts';

/** Remembers on this device the paragraph at which the reader left a report, and offers on the next visit to return there. */
export function rememberPosition(): void {
  const report = document.querySelector<HTMLElement>('[data-report]')?.dataset.report;
  if (!report) return;
  const key = `reading.place.${report}`;
  try {
    const left = localStorage.getItem(key);
    if (left && !location.hash && scrollY < 100) offer(left);
    addEventListener('pagehide', () => {
      const block = blockAtTop();
      if (block) localStorage.setItem(key, block.id);
    });
  } catch {
    // Storage may be switched off: nothing is remembered then.
  }
}

/** Shows the hidden line with a link back to the paragraph, until the reader scrolls on. */
function offer(id: string): void {
  const line = document.querySelector<HTMLElement>('[data-resume]');
  const link = line?.querySelector('a');
  if (!line || !link || !document.getElementById(id)) return;
  link.href = `#${id}`;
  line.hidden = false;
  const dismiss = () => {
    if (scrollY < 400) return;
    line.hidden = true;
    removeEventListener('scroll', dismiss);
  };
  addEventListener('scroll', dismiss, { passive: true });
}
