/** Words that the search shows on every page. */
export const WORDS: Record<string, string> = {
  loading: '正在检索……',
  found: '{reports} 份报告，{passages} 段',
  foundSoFar: '从较新的查起，已找到 {reports} 份报告，{passages} 段；可能含有的另有 {rest} 份，尚未查看',
  none: '没有找到“{typed}”。',
  noneHere: '所选范围内没有找到“{typed}”。',
  ended: '检索中断了。',
  retry: '再试一次',
  marks: '检索标记',
  marked: '“{typed}” {count} 处',
  markedAt: '“{typed}” {at} / {count}',
  previous: '上一处',
  next: '下一处',
  clear: '清除',
  here: '在本文中查找',
};
