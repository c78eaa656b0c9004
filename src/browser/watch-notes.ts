import { loadTools } from '../cite/browser/load-tools.ts';

/** Loads the sheet of notes when the reader first points at a note, comes to it by keyboard, or taps it. */
export function watchNotes(): void {
  const text = document.querySelector('.text');
  for (const type of ['pointerover', 'focusin', 'click'])
    text?.addEventListener(type, (event) => {
      const note = (event.target as Element).closest<HTMLElement>('.note');
      const isTouch = type === 'pointerover' && (event as PointerEvent).pointerType !== 'mouse';
      if (!note || isTouch) return;
      loadTools().then(
        ({ showNotes }) => showNotes(note),
        // Without the script the words of the note can be read where they stand.
        () => type === 'click' && location.assign(`#${note.getAttribute('aria-describedby')}`),
      );
    });
}
