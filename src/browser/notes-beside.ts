/** Lays the editor's notes beside their lines where there is room. In narrow windows, on paper and without scripts they are a list at the end. */

/** Pixels that must be free beside the text. */
const ROOM = 280;
/** Pixels between two notes. */
const GAP = 10;

/** Keeps the notes beside their lines whenever the page gets another height or width. */
export function layNotesBeside(): void {
  const notes = document.querySelector<HTMLElement>('.endnotes');
  const main = document.getElementById('main');
  if (!notes || !main) return;
  const entries = [...notes.querySelectorAll<HTMLLIElement>('ol > li')];
  new ResizeObserver(() => {
    const { top, right } = main.getBoundingClientRect();
    const room = document.documentElement.clientWidth - right;
    notes.style.setProperty('--room', `${room}px`);
    notes.classList.toggle('beside', room >= ROOM);
    if (room < ROOM) return;
    lay(entries, top);
    // What is hidden while it moves does not count as text that jumps.
    requestAnimationFrame(() => notes.classList.add('laid'));
  }).observe(document.body);
}

/**
 * Sets each note at the height of its place, or below the note before it. Links to other years, which stand in the same margin, stay free. `base` is
 * the upper edge of what the notes are set in.
 */
function lay(entries: HTMLLIElement[], base: number): void {
  const boxOf = (element: Element) => element.getBoundingClientRect();
  const taken = [...document.querySelectorAll('.text > .elsewhere')].map(boxOf);
  const places = entries
    .flatMap((entry) => {
      const place = document.querySelector(`.text [aria-describedby="${entry.id}"]`);
      // What is missing is said in the text itself.
      entry.classList.toggle('of-gap', place?.matches('.gap'));
      return place ? { entry, top: boxOf(place).top, height: entry.offsetHeight } : [];
    })
    .sort((a, b) => a.top - b.top);
  let next = base;
  for (const { entry, top, height } of places.filter((place) => place.height > 0)) {
    let at = Math.max(top, next);
    for (const box of taken) if (at < box.bottom && at + height > box.top) at = box.bottom;
    entry.style.insetBlockStart = `${at - base}px`;
    next = at + height + GAP;
  }
}
