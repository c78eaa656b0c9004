declare namespace App {
  /** What a report's page tells the components inside its text, and the conversion of variants. */
  interface Locals {
    /** The report that the page is about. */
    model?: import('./model/report.ts').Report;
    /** How each heading of the report stands on its page, by id. */
    headings?: ReadonlyMap<string, import('./site/report-page.ts').HeadingOnPage>;
    /** The blocks of the report that do not stand under the heading before them, by id (`strayParents`). */
    parents?: ReadonlyMap<string, string>;
    /** Ids of the paragraphs in which a repeat is folded away. */
    folding?: ReadonlySet<string>;
    /** Landing lines and changed passages of the report. */
    past?: import('./anchors/changelog.ts').ReportHistory;
  }
}

/** For plain `tsc`; `astro check` knows each component's own properties. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
