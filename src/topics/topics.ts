/** What a section of a report is about, told by the words of its heading. */
export interface TopicRule {
  topic: string;
  pattern: RegExp;
  /** A heading the rule was made for. */
  example: string;
}

export const TOPICS: TopicRule[] = [
  {
    topic: 'government',
    pattern: /政府(自身)?建设|自身建设|法治政府|有为政府|政府(效能|形象)|行政效能|服务水平/u,
    example: '增强行政效能，政府形象持续提升',
  },
  { topic: 'rural', pattern: /乡村|农业|农村|三农|脱贫|扶贫|粮食/u, example: '推进脱贫攻坚' },
  { topic: 'environment', pattern: /生态|绿色|环境保护|污染|美丽/u, example: '优化生态环境' },
  { topic: 'business', pattern: /营商|市场主体|放管服|民营/u, example: '优化营商环境，强化高质量发展支撑' },
  { topic: 'innovation', pattern: /创新驱动|科技|人才|创新动能/u, example: '坚持创新驱动，推动科技成果转化' },
  { topic: 'reform', pattern: /改革|开放/u, example: '深化重点改革' },
  { topic: 'projects', pattern: /项目|投资/u, example: '狠抓项目建设' },
  { topic: 'culture', pattern: /文旅|旅游|文化|消费|服务业/u, example: '坚持提振消费，推动服务业提质升级' },
  { topic: 'industry', pattern: /工业|产业|制造|经济转型|实体经济/u, example: '加快产业升级' },
  { topic: 'city', pattern: /城乡|城镇|城市|基础设施|基础建设|扩容提质/u, example: '统筹城乡发展' },
  { topic: 'welfare', pattern: /民生|就业|社会事业|共同富裕|民宗旨|幸福/u, example: '做实民生工作' },
  { topic: 'safety', pattern: /安全|风险|稳定大局|平安/u, example: '防范化解重大风险' },
];

/** The topic that a heading names first, if any. @example topicOf('推进脱贫攻坚') // 'rural' */
export function topicOf(heading: string): string | undefined {
  const found = TOPICS.map(({ topic, pattern }) => ({ topic, at: heading.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  return found.sort((a, b) => a.at - b.at)[0]?.topic;
}
