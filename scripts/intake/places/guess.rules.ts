/** Words with which a report speaks of its own place. They tell what kind of place it is. */
import type { PatternRule } from '../../../src/chinese/rule.ts';
import type { RegionLevel } from '../../../src/model/report.ts';

export interface SelfRule extends PatternRule {
  /** The levels that such a place can have. */
  levels: readonly RegionLevel[];
  /** The words with which its full name can end. */
  endings: readonly string[];
}

const SPEAKS = '(?:代表|受)(?:全|本)?';
const GOVERNMENT = '(?:第?[一二三四五六七八九十\\d]+届)?(?:人民)?(?:政府|委员会)';
const speaks = (word: string) => new RegExp(`${SPEAKS}${word}${GOVERNMENT}`, 'u');

/** What the speaker says to speak for. */
export const SPEAKS_FOR: SelfRule[] = [
  {
    label: '省',
    pattern: speaks('省'),
    levels: ['province'],
    endings: ['省'],
    example: '我代表省人民政府',
    unlike: '我代表市人民政府',
  },
  {
    label: '自治区',
    pattern: speaks('自治区'),
    levels: ['province'],
    endings: ['自治区'],
    example: '我代表自治区人民政府',
    unlike: '我代表区人民政府',
  },
  {
    label: '州',
    pattern: speaks('(?:自治)?州'),
    levels: ['prefecture'],
    endings: ['州'],
    example: '我代表州人民政府',
    unlike: '我代表市人民政府',
  },
  {
    label: '市',
    pattern: speaks('市'),
    levels: ['province', 'prefecture', 'county'],
    endings: ['市'],
    example: '我代表市人民政府',
    unlike: '我代表省人民政府',
  },
  {
    label: '县',
    pattern: speaks('(?:自治)?县'),
    levels: ['county'],
    endings: ['县'],
    example: '我代表县人民政府',
    unlike: '我代表市人民政府',
  },
  {
    label: '区',
    pattern: speaks('区'),
    levels: ['county'],
    endings: ['区'],
    example: '我代表区人民政府',
    unlike: '我代表自治区人民政府',
  },
  {
    label: '旗',
    pattern: speaks('(?:自治)?旗'),
    levels: ['county'],
    endings: ['旗'],
    example: '我代表旗人民政府',
    unlike: '我代表盟行政公署',
  },
];
