/**
 * What stands on a page without being text of the report. A row is tried on each line; what it matches leaves the text and is
 * counted, piece by piece, under its id.
 */
export interface FurnitureRule {
  id: string;
  /** `line`: the whole line; `start`, `end`: a piece at the line's edge; `inline`: anywhere. */
  scope: 'line' | 'start' | 'end' | 'inline';
  /** Tried on the line without white space at its edges. */
  pattern: RegExp;
  /** Only once the report's text has begun: the same words are a title above it. */
  inBody?: boolean;
  example: string;
  why: string;
}

export const FURNITURE_RULES: FurnitureRule[] = [
  {
    id: 'continued-from',
    scope: 'start',
    pattern:
      /^[（(【[]\s*(?:上接|紧接|续接|接)\s*第?\s*[0-9０-９一二三四五六七八九十A-Z]+\s*版?[^）)】\]]{0,8}[）)】\]]/u,
    example: '(上接第一版)',
    why: 'a newspaper says where the text came from',
  },
  {
    id: 'continued-on',
    scope: 'end',
    pattern: /[（(【[]\s*(?:下转|转)\s*第?\s*[0-9０-９一二三四五六七八九十A-Z]+\s*版?[^）)】\]]{0,8}[）)】\]]$/u,
    example: '（下转第四版）',
    why: 'a newspaper says where the text goes on',
  },
  {
    id: 'running-head',
    scope: 'line',
    pattern: /^(?:[0-9]{4}年?)?政\s*府\s*工\s*作\s*报\s*告$/u,
    inBody: true,
    example: '政府工作报告',
    why: 'the head of a page in the middle of the text; above the text it is the title',
  },
  {
    id: 'page-number',
    scope: 'line',
    pattern:
      /^(?:[-—–－]+\s*[0-9]{1,3}\s*[-—–－]+|第\s*[0-9]{1,3}\s*页(?:\s*[,，/]?\s*共\s*[0-9]{1,3}\s*页)?|[0-9]{1,3}\s*\/\s*[0-9]{1,3})$/u,
    example: '- 12 -',
    why: 'the number of a page',
  },
  {
    id: 'page-number',
    scope: 'line',
    pattern: /^[0-9]{1,3}$/u,
    inBody: true,
    example: '12',
    why: 'a number alone on its line inside the text',
  },
];
