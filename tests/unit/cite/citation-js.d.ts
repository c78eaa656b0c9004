/** The little of citation.js that the tests use; it brings no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { forceType: string });
    data: unknown[];
  }
  export const plugins: { input: { type(data: string): string } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
