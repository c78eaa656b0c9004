/** What the elements and attributes of web pages say. */
const set = (names: string): Set<string> => new Set(names.split(' '));

/** Elements that begin and end a line. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul',
);

/** Elements whose content no reader sees: it counts as markup. */
export const UNSEEN = set(
  'audio canvas colgroup datalist embed frame frameset head iframe img map math noframes noscript object script select style svg template textarea video',
);

/** Elements that hold the page's frame, never its text. */
export const FRAMES = set('nav button');

/** Elements that should hold the page's frame, and on some pages hold chapters of the text. */
export const LOOSE_FRAMES = set('footer aside form');

/** Elements around a piece of a line that are too small to hold the text of a page. */
export const SMALL = set('a abbr b big center em font h1 h2 h3 h4 h5 h6 i label li p pre small span strong u');

/** Elements whose text is bold. */
export const BOLD = set('b strong th h1 h2 h3 h4 h5 h6');

/** Text that stands in the file and is not shown as text of the line, with the reason of its cut. */
export const APART: { reason: string; element?: Set<string>; style?: RegExp }[] = [
  { reason: 'ruby', element: set('rp rt rtc') },
  { reason: 'deleted', element: set('del') },
  { reason: 'hidden', style: /(?:^|;)\s*display\s*:\s*none/iu },
  { reason: 'hidden', style: /(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)/iu },
  { reason: 'hidden', style: /(?:^|;)\s*opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/iu },
  { reason: 'hidden', style: /(?:^|;)\s*(?:left|top|text-indent)\s*:\s*-\d{4,}/iu },
  { reason: 'hidden', style: /(?:^|;)\s*font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|$|!)/iu },
];

/** How an ordered list that is numbered by the page prints its numbers. */
export type ListStyle = 'none' | 'decimal' | 'chinese' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** `type` of `<ol>`. */
export const LIST_TYPES: Record<string, ListStyle> = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Words of `list-style`. */
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
