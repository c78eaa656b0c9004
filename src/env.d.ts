declare namespace App {
  /** Values that a report's page passes to the components inside its text and to the conversion of variants. */
  interface Locals {
    /** The report that the page is about. */
    model?: import('./model/report.ts').Report;
    /** How each heading of the report is shown on its page, by the heading's id. */
    headings?: ReadonlyMap<string, import('./site/report-page.ts').HeadingOnPage>;
    /** The blocks of the report that do not stand under the heading before them, by id (`strayParents`). */
    parents?: ReadonlyMap<string, string>;
    /** For each note of the report that the body points to, the id of the first block that does so, by the note's id. */
    references?: ReadonlyMap<string, string>;
    /** Versions, changed passages and retired ids of the report. */
    past?: import('./anchors/changelog.ts').ReportHistory;
  }
}

declare module 'virtual:library-style.css' {}

/** Lets plain `tsc` import Astro components without checking their properties; `astro check` checks these. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
