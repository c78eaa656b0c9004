/**
 * Tells the build of what a page is made, so that the page is not rendered again while that is unchanged. Every function that reads the content tree
 * for a page names here what it read; `scripts/build/parts/` compares. Outside of a build nobody listens.
 */

/** What a page was made of. */
export type PageInput =
  /** The list of all reports with their facts, without versions. */
  | 'library'
  /** All files of all reports. */
  | 'texts'
  /** The version of a report. */
  | `version:${string}`
  /** All files of a report. */
  | `report:${string}`
  /** The figures of a report. */
  | `figures:${string}`;

/** The key of the listener on `globalThis`: the build's modules and the bundled modules of the site have no other place in common. */
export const LISTENER = Symbol.for('work-report-library.page-inputs');

/** Notes that the page that is being rendered was made of this. */
export function uses(input: PageInput): void {
  (globalThis as { [LISTENER]?: (input: PageInput) => void })[LISTENER]?.(input);
}
