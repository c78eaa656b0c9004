/**
 * Words of Taiwan and Hong Kong for which a report of the mainland has another word. A report's text is converted by character only, so that a reader
 * who types the word of home finds nothing; the search then offers the mainland's word. A word with several counterparts is tried with each.
 */

import type { Fold } from '../core/fold.ts';

/** Word of the mainland -> words of Taiwan and Hong Kong for it. */
const REGIONAL_WORDS: Readonly<Record<string, readonly string[]>> = {
  质量: ['品質'],
  信息: ['資訊', '訊息'],
  信息化: ['資訊化'],
  网络: ['網路'],
  互联网: ['網際網路'],
  数字: ['數位'],
  数据: ['資料'],
  智能: ['智慧'],
  软件: ['軟體'],
  硬件: ['硬體'],
  芯片: ['晶片'],
  程序: ['程式'],
  文件: ['檔案'],
  计算机: ['電腦'],
  移动: ['行動'],
  宽带: ['寬頻'],
  带宽: ['頻寬'],
  视频: ['影片', '視訊'],
  激光: ['雷射'],
  纳米: ['奈米'],
  项目: ['專案', '計畫'],
  计划: ['計畫'],
  规划: ['計畫'],
  水平: ['水準'],
  营销: ['行銷'],
  渠道: ['通路', '管道'],
  通过: ['透過'],
  初创企业: ['新創企業', '初創公司'],
  中小企业: ['中小企'],
  国内生产总值: ['國內生產毛額', '本地生產總值'],
  生产总值: ['生產毛額'],
  居民消费价格: ['消費者物價'],
  旅游: ['觀光', '旅遊'],
  城市更新: ['都市更新', '都更', '市區重建'],
  城市: ['都市'],
  小学: ['國小'],
  初中: ['國中'],
  幼儿园: ['幼稚園'],
  职业培训: ['職訓', '職業訓練'],
  职工: ['勞工', '僱員'],
  志愿者: ['志工', '義工'],
  医保: ['健保'],
  养老: ['長照', '安老'],
  老年人: ['長者', '銀髮族'],
  困难群众: ['弱勢'],
  保障性住房: ['社會住宅', '社宅', '居屋'],
  公租房: ['公屋'],
  棚户区: ['寮屋'],
  快递: ['宅配', '速遞'],
  出租车: ['計程車', '的士'],
  公交: ['公車', '巴士'],
  地铁: ['捷運', '港鐵'],
  自行车: ['腳踏車', '單車'],
  停车: ['泊車'],
  电动汽车: ['電動車'],
  新能源汽车: ['新能源車'],
  航天: ['太空'],
  可再生能源: ['再生能源'],
  绿色能源: ['綠能'],
  降碳: ['減碳'],
  碳中和: ['淨零'],
  厨余: ['廚餘'],
  泥石流: ['土石流'],
  天然气: ['瓦斯'],
  审计: ['稽核'],
  科技创新: ['創科'],
  政府工作报告: ['施政報告'],
};

/** The forms of a folded term in which one regional word is replaced by the mainland's, folded too; the longer word first. */
export function mainlandForms(term: string, fold: Fold): string[] {
  const folded = (text: string): string => fold(text).text;
  const found = Object.entries(REGIONAL_WORDS).flatMap(([mainland, regional]) =>
    regional
      .map(folded)
      .filter((word) => term.includes(word))
      .map((word) => ({ length: word.length, form: term.replaceAll(word, folded(mainland)) })),
  );
  const longestFirst = found.sort((one, other) => other.length - one.length).map(({ form }) => form);
  return [...new Set(longestFirst)].filter((form) => form !== term);
}
