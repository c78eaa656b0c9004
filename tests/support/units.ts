/** Pieces of which tests make lines that may be slow to process. */
export const UNITS = [
  ...'发×一1aA!*?.,:;()（）。，、：；“”《》【】[]|#<>&-—_·…年月日市会第\u3000 \t',
  ...[
    '发展!',
    '各 位',
    '1.1.1.',
    '会议审查',
    '![',
    '> ',
    '　一 ',
    '大 ',
    '打 印 ',
    '首页>',
    '来源：',
    '各位代表：',
    '，增长',
    '扫一扫',
    '第一届',
  ],
];

/** One printing character beyond ASCII of every Unicode class. Characters that have been seen to be slow are in `UNITS`. */
export const PRINTABLE = [
  ...['Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Mn', 'Mc', 'Me', 'Nd', 'Nl', 'No', 'Pc', 'Pd', 'Ps', 'Pe', 'Pi', 'Pf', 'Po'],
  ...['Sm', 'Sc', 'Sk', 'So', 'Zs', 'Cf', 'Co'],
].map((name) => {
  const isOne = new RegExp(`\\p{${name}}`, 'u');
  const code = Array.from({ length: 0xff00 }, (_, at) => at + 0xa0).find((at) => isOne.test(String.fromCodePoint(at)));
  return String.fromCodePoint(code ?? 0x20);
});
