/** What other programs may import as `work-report-library/cite`: citations of a report in every format. */
export { bibtex, csl, cslJson, ris } from './exchange.ts';
export { type MetaTag, metaTags } from './metadata.ts';
export { type CitationStyle, STYLES } from './styles.ts';
export { type Work, workOf } from './work.ts';
