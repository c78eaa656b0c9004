/** The style sheet of a book. Sizes and fonts are the reader's; it only sets apart what must be told apart. */
export const STYLE = `body { line-height: 1.8; font-family: "Songti SC", "Songti TC", "Noto Serif CJK SC", serif; }
:lang(zh-Hant) { font-family: "Songti TC", "Noto Serif CJK TC", serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; text-indent: 0; break-after: avoid; }
h2 { break-before: page; }
.notes h2, section h2 { break-before: auto; }
p { margin: 0.4em 0; text-indent: 2em; text-align: justify; }
aside p, nav p, .facts, .title, .salutation, .note, dd { text-indent: 0; }
.facts, .title { text-align: center; }
.editor { color: #9c2a1d; }
.ref { font-size: 0.7em; vertical-align: super; line-height: 1; text-decoration: none; }
table { border-collapse: collapse; margin: 1em auto; }
td { border: 1px solid; padding: 0.2em 0.6em; }
nav ol { list-style: none; padding-left: 1.2em; }
dt { font-weight: bold; }
dd { margin: 0 0 0.4em; overflow-wrap: anywhere; }
.cover { margin: 0; text-align: center; text-indent: 0; }
.cover img { max-width: 100%; max-height: 100vh; }
@media (prefers-color-scheme: dark) { .editor { color: #f29b87; } }
`;
