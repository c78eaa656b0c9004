/** Everything that a reader can do with a passage, bundled as one file so that it takes one request. It is loaded when the reader first asks for it. */
export { showNotes } from '../../browser/note-sheet.ts';
export { followCitation } from './follow-citation.ts';
export { fillFormats } from './formats.ts';
export { offerBlock, offerSelection } from './passage.ts';
