/** Words of the menu of a passage and of what it opens. */
export const WORDS = {
  copyLink: '复制链接',
  cite: '引用',
  reportError: '指出错误',
  copied: '已复制',
  notCopied: '未能复制',
  close: '关闭',
  /** `{version}` is a number. */
  changedSince: '您的链接取自第{version}版，此段后来有改动：',
};
