declare namespace App {
  /** What a report's page tells the components inside its text, and the conversion of variants. */
  interface Locals {
    /** The report that the page is about. */
    model?: import('./model/report.ts').Report;
    /** Real nesting of the report's headings, by id. */
    depths?: ReadonlyMap<string, number>;
    /** Corresponding sections of other years, by heading. */
    counterparts?: ReadonlyMap<string, import('./site/counterparts.ts').Counterpart[]>;
    /** Landing lines and changed passages of the report. */
    past?: import('./anchors/changelog.ts').ReportHistory;
  }
}

/** For plain `tsc`; `astro check` knows each component's own properties. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
