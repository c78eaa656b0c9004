/** Words of the menu of a passage and of what it opens. */
export const WORDS = {
  copyLink: '复制链接',
  copyQuotation: '复制引文',
  cite: '引用',
  share: '分享',
  printSection: '打印此节',
  reportError: '指出错误',
  copied: '已复制',
  notCopied: '未能复制',
  close: '关闭',
  /** A quotation with its source: `{words}` of the report, its `{title}`, the `{section}`, the address. */
  quotation: '“{words}”（{title}：{section}，{url}）',
  quotationBeforeSections: '“{words}”（{title}，{url}）',
  /** `{version}` is a number. */
  changedSince: '您的链接取自第{version}版，此段后来有改动：',
};
