/** Tables that say what the elements and attributes of web pages mean. */
const set = (names: string): Set<string> => new Set(names.split(' '));

/** Elements that begin a new line and end it. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul',
);

/** Elements whose content is not visible. It counts as markup. */
export const UNSEEN = set(
  'audio canvas colgroup datalist embed frame frameset head iframe img map math noframes noscript object script select style svg template textarea video',
);

/** Elements that belong to the frame of the page (navigation, footer …) and do not hold its text. */
export const FRAMES = set('nav footer aside button form');

/** Elements for a part of a line. They are too small to hold the whole text of a page. */
export const SMALL = set('a abbr b big center em font h1 h2 h3 h4 h5 h6 i label li p pre small span strong u');

/** Elements whose text is bold. */
export const BOLD = set('b strong th h1 h2 h3 h4 h5 h6');

/** Text that is in the file and is not shown as text of the line, with the reason for cutting it out. */
export const APART: { reason: string; element?: Set<string>; style?: RegExp }[] = [
  { reason: 'ruby', element: set('rp rt rtc') },
  { reason: 'deleted', element: set('del') },
  { reason: 'hidden', style: /(?:^|;)\s*display\s*:\s*none/iu },
  { reason: 'hidden', style: /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/iu },
  { reason: 'hidden', style: /(?:^|;)\s*opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/iu },
  { reason: 'hidden', style: /(?:^|;)\s*(?:left|top|text-indent)\s*:\s*-\d{4,}/iu },
  { reason: 'hidden', style: /(?:^|;)\s*font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|$|!)/iu },
];

/** How an ordered list numbers its items, if the browser and not the text gives the numbers. */
export type ListStyle = 'none' | 'decimal' | 'chinese' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** Meaning of the attribute `type` of `<ol>`. */
export const LIST_TYPES: Record<string, ListStyle> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Meaning of the keywords of `list-style`. */
export const LIST_STYLES: Record<string, ListStyle> = {
  none: 'none',
  disc: 'none',
  circle: 'none',
  square: 'none',
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chinese',
  'cjk-decimal': 'chinese',
  'simp-chinese-informal': 'chinese',
  'simp-chinese-formal': 'chinese',
  'trad-chinese-informal': 'chinese',
  'trad-chinese-formal': 'chinese',
  'japanese-informal': 'chinese',
};
