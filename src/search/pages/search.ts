/**
 * All of the search that runs in the page, as one file: whichever door the reader takes, it comes in one round. Loaded when the reader
 * reaches for the search, and not before.
 */
export { useAccess } from '../worker/access.ts';
export { startConcordance } from './concordance/concordance.ts';
export { openSearchDialog } from './dialog.ts';
export { markArrival } from './mark-hits.ts';
export { startSearchPage } from './search-page.ts';
