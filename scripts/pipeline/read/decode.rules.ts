import type { PatternRule } from '../../../src/chinese/rule.ts';

/** Traces of a text that was once read in the wrong encoding and saved so. */
export interface MojibakeRule extends PatternRule {
  /** Completes “holds …” for the person who added the file. */
  what: string;
}

export const MOJIBAKE_RULES: MojibakeRule[] = [
  {
    label: '替换符',
    pattern: /\uFFFD/u,
    what: 'a replacement character (U+FFFD): characters were lost before this file was made',
    example: '增长\uFFFD%',
    unlike: '增长□%',
  },
  {
    label: '锟斤拷',
    pattern: /锟斤拷|锟斤|斤拷/u,
    what: '“锟斤拷”: UTF-8 replacement characters read as GBK',
    example: '政府锟斤拷作',
    unlike: '公斤',
  },
  {
    label: '烫烫烫',
    pattern: /烫烫烫|屯屯屯/u,
    what: 'uninitialised memory saved as text',
    example: '烫烫烫烫',
    unlike: '屯昌县、屯溪区',
  },
  {
    label: '拉丁乱码',
    pattern: /(?:[ÃÂäåæçèé][\u0080-\u00BF]{1,2}){3}/u,
    what: 'UTF-8 that was read as Latin-1',
    example: 'æ\u0094¿åº\u009Cå·¥',
    unlike: 'Café Crème',
  },
  {
    label: '国标乱码',
    pattern: /(?:鏀垮簻|宸ヤ綔|鎶ュ憡|鍙戝睍|鐨勶|銆傘|锛屽)/u,
    what: 'UTF-8 that was read as GBK',
    example: '鏀垮簻宸ヤ綔鎶ュ憡',
    unlike: '鎏金工艺',
  },
];
