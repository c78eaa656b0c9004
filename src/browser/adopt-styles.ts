/**
 * Applies the styles of something that is shown only when the reader asks for it, so that no page carries them. The policy of a page allows this,
 * since the text of the styles is that of a script of the site.
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
