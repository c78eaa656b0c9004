/** What the pipeline's classes are called for readers. A class that is not here shows under its own name. */
const NORMALISATIONS: Record<string, string> = {
  'fullwidth-digit': '全角数字改半角（１→1）',
  'fullwidth-letter': '全角字母改半角（Ａ→A）',
  'fullwidth-percent': '全角百分号改半角（％→%）',
  'fullwidth-plus': '全角加号改半角（＋→+）',
  'fullwidth-point': '数字中的全角点改小数点（．→.）',
  'horizontal-bar': '横线改破折号（―→—）',
  'halfwidth-comma': '半角逗号改全角（,→，）',
  'halfwidth-semicolon': '半角分号改全角（;→；）',
  'halfwidth-colon': '半角冒号改全角（:→：）',
  'halfwidth-stop': '半角句点改句号（.→。）',
  'halfwidth-parenthesis': '半角括号改全角（( )→（ ））',
};

const FURNITURE: Record<string, string> = {
  'continued-from': '“上接”提示',
  'continued-on': '“下转”提示',
  'running-head': '版头',
  'page-number': '页码',
};

export const normalisationName = (id: string): string => NORMALISATIONS[id] ?? id;
export const furnitureName = (id: string): string => FURNITURE[id] ?? id;
