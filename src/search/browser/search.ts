/**
 * All of the search that runs in the page, as one file: whichever door the reader takes, it comes in one round. Loaded when the reader
 * reaches for the search, and not before.
 */
export { useAccess } from './access.ts';
export { markArrival } from './arrive.ts';
export { startConcordance } from './concordance.ts';
export { openSearchDialog } from './dialog.ts';
export { startSearchPage } from './search-page.ts';
