/**
 * Everything of the search that runs in a page, bundled as one file so that it takes one request. It is loaded when the reader first
 * uses the search.
 */
import { adoptStyles } from '../../browser/adopt-styles.ts';
import css from './results.css?inline';

adoptStyles(css);

export { useAccess } from '../worker/access.ts';
export { startConcordance } from './concordance/concordance.ts';
export { openSearchDialog } from './dialog.ts';
export { markSearchedWords } from './mark-hits.ts';
export { startPanel } from './panel/panel.ts';
export { startSearchPage } from './search-page.ts';
