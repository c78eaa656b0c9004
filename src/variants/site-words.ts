/**
 * Words in the site's own sentences for which Taiwan and Hong Kong have other words. A report's text is converted by character only. The site's own
 * sentences are in elements with `data-site-words`; in these the words below are replaced before the characters are converted.
 */
import type { Forms, VariantKey } from './variants.ts';

/** Simplified word -> the word of each variant. A longer word wins over a shorter one that it contains. */
const SITE_WORDS: Record<string, Forms> = {
  链接: { tw: '連結', hk: '連結' },
  设置: { tw: '設定', hk: '設定' },
  程序: { tw: '程式', hk: '程式' },
  鼠标: { tw: '滑鼠', hk: '滑鼠' },
  原始文件: { tw: '原始檔案', hk: '原始檔案' },
  数据文件: { tw: '資料檔案', hk: '數據檔案' },
  种文件: { tw: '種檔案', hk: '種檔案' },
  下载文件: { tw: '下載檔案', hk: '下載檔案' },
  字符: { tw: '字元', hk: '字元' },
  网络: { tw: '網路', hk: '網絡' },
  数据: { tw: '資料', hk: '數據' },
  打印件: { tw: '列印件', hk: '列印件' },
  打印: { tw: '列印', hk: '列印' },
  软件: { tw: '軟體', hk: '軟件' },
  刷新页面: { tw: '重新整理頁面', hk: '重新整理頁面' },
  脚本: { tw: '指令碼', hk: '指令碼' },
  代码库: { tw: '程式碼庫', hk: '程式碼庫' },
  源代码: { tw: '原始碼', hk: '原始碼' },
  屏幕: { tw: '螢幕', hk: '螢幕' },
  默认: { tw: '預設', hk: '預設' },
  载入: { tw: '載入', hk: '載入' },
  纯文本: { tw: '純文字', hk: '純文字' },
  文件片段: { tw: '檔案片段', hk: '檔案片段' },
  剪贴板: { tw: '剪貼簿', hk: '剪貼簿' },
  字节: { tw: '位元組', hk: '位元組' },
  收藏夹: { tw: '書籤', hk: '書籤' },
};

const WORDS = new RegExp(
  Object.keys(SITE_WORDS)
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'gu',
);

/** Replaces the words of `SITE_WORDS` in a sentence of the site by those of a variant. The rest of the result is still Simplified; the caller converts it. */
export function inSiteWords(text: string, key: VariantKey): string {
  return text.replace(WORDS, (word) => SITE_WORDS[word]?.[key] ?? word);
}
