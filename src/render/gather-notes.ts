/**
 * Takes the editor's words out of the running text. The components of notes leave them where the note ends, in `<note-words>`; here they become a list
 * at the end of the page, so that copying, the browser's find and reader modes get the text alone. Each note names its entry in the list, each entry
 * its passage, and a link, which the stylesheet shows where no script opens notes, leads from the note to its entry.
 */

/** What is gathered: the beginning of a block, of a note, the words of a note, the place for the list. */
const PART =
  /<(?:p|div|table|h[2-6]) id="([^"]+)"|<(note-mark)|<\/(note-mark)>|<note-words>(.*?)<\/note-words>|<(note-list)><\/note-list>/gsu;

/** Moves the words of the notes of a rendered page into its list of notes. A page without a list stays as it is. */
export function gatherNotes(html: string): string {
  if (!html.includes('<note-list>')) return html;
  const entries: string[] = [];
  /** Numbers of the notes, in the order in which they begin. A note around others ends after them and has a higher number. */
  const numbers: number[] = [];
  const open: number[] = [];
  let block = '';
  const gathered = html.replace(PART, (part, id?: string, begins?: string, ends?: string, words?: string) => {
    if (id !== undefined) block = id;
    else if (begins) {
      open.push(numbers.push(0) - 1);
      return '<note-mark';
    } else if (ends) {
      const number = numbers[open.pop() ?? 0];
      return `<a class="note-ref" href="#note-${number}" aria-label="校记${number}"></a></span>`;
    } else if (words !== undefined) {
      numbers[open.at(-1) ?? 0] = entries.length + 1;
      entries.push(entry(entries.length + 1, block, words));
      return '';
    }
    return part;
  });
  let next = 0;
  return gathered
    .replaceAll('<note-mark', () => `<span aria-describedby="note-${numbers[next++]}"`)
    .replace('<note-list></note-list>', () => list(entries));
}

function entry(number: number, block: string, words: string): string {
  return `<li id="note-${number}"><a href="#${block}">${block}</a> ${words}</li>`;
}

function list(entries: string[]): string {
  if (entries.length === 0) return '';
  return `<section class="endnotes" aria-labelledby="notes" data-editor data-endnotes><h2 id="notes">校记</h2><ol>${entries.join('')}</ol></section>`;
}
