/** What a work report says and other documents do not; each row that is found counts. */
const SIGNS: { id: string; pattern: RegExp; weight: number; why: string }[] = [
  { id: 'title', pattern: /政\s*府\s*工\s*作\s*(?:的\s*)?报\s*告/u, weight: 2, why: 'its name' },
  { id: 'salutation', pattern: /各位代表/u, weight: 2, why: 'whom it addresses' },
  {
    id: 'formula',
    pattern: /代表.{0,16}(?:人民政府|国务院|县政府|市政府|区政府|省政府|州政府|旗政府).{0,12}(?:报告|作)/u,
    weight: 3,
    why: 'the sentence with which it opens',
  },
  { id: 'request', pattern: /(?:请予|请大会)(?:审议|审查)/u, weight: 2, why: 'what it asks of the congress' },
  {
    id: 'review',
    pattern:
      /(?:过去|刚刚过去|去年|上一年|五年来|一年来|[0-9〇一二三四五六七八九]{4}年)的?.{0,12}(?:工作)?(?:回顾|总结|情况)/u,
    weight: 1,
    why: 'its first part',
  },
  {
    id: 'plan',
    pattern: /(?:今年|明年|今后五年|[0-9]{4}年).{0,14}(?:工作)?(?:安排|任务|目标|建议|部署|打算)/u,
    weight: 1,
    why: 'its second part',
  },
  {
    id: 'economy',
    pattern: /(?:生产总值|国民经济|财政收入|固定资产投资|工业总产值|农业生产|社会主义建设)/u,
    weight: 1,
    why: 'what it counts',
  },
  { id: 'close', pattern: /(?:让我们|而努力奋斗|不懈奋斗|团结一致|同心协力|开拓进取)/u, weight: 1, why: 'how it ends' },
];

/** Signs that only a work report bears; the others are common to official prose. */
const STRONG = new Set(['title', 'salutation', 'formula']);

/** Documents of the same sessions that speak about a report without being one. */
const OTHERS: { id: string; first: RegExp; later: RegExp; unless: RegExp; why: string }[] = [
  {
    id: 'resolution',
    first: /(?:会议|大会)(?:听取|审议|审查|同意|决定批准|号召)/u,
    later: /(?:会议|大会)(?:听取|审议|同意|决定|批准|号召|认为|要求)/u,
    unless: /各位代表|我代表/u,
    why: 'a resolution on a report',
  },
];

/** Reports on budget or plan that some libraries count as work reports. */
const BUDGET = {
  pattern: /^[\s\S]{0,120}关于.{0,40}(?:预算|决算|计划)[^。]{0,40}报告/u,
  unless: /^[\s\S]{0,200}政\s*府\s*工\s*作\s*报\s*告|代表[^。]{0,30}报告(?:政府)?工作/u,
};

const ENOUGH = 4;
const ENOUGH_IF_STRONG = 3;

/** Why a text is no work report, in words for the person who added it; null when it is one. */
export function whyNotReport(text: string): string | null {
  if (!/\P{White_Space}/u.test(text)) return 'holds no text; save the report into it or remove it';
  const other = OTHERS.find(({ first, later, unless }) => stand(first, later, text) && !unless.test(text));
  if (other) return `seems to be ${other.why}, not a work report; remove it, or find the report itself`;
  const found = SIGNS.filter(({ pattern }) => pattern.test(text));
  const score = found.reduce((sum, { weight }) => sum + weight, 0);
  const enough = found.some(({ id }) => STRONG.has(id)) ? ENOUGH_IF_STRONG : ENOUGH;
  if (score >= enough) return null;
  return 'does not read like a work report (no “各位代表”, no opening formula, no review of one year and plan of the next)';
}

/** Whether one pattern is found, and another behind it. */
function stand(first: RegExp, later: RegExp, text: string): boolean {
  const found = first.exec(text);
  return found !== null && later.test(text.slice(found.index + found[0].length));
}

/** Whether the text announces itself as a report on budget or plan, for an editor to judge. */
export function isBudgetReport(text: string): boolean {
  return BUDGET.pattern.test(text) && !BUDGET.unless.test(text);
}
