import type { PatternRule } from '../chinese/rule.ts';

export interface TopicRule extends PatternRule {
  topic: string;
}

/** The words by which the heading of a section tells what it is about. */
export const TOPICS: TopicRule[] = [
  {
    topic: 'government',
    label: '政府自身建设',
    pattern: /政府(自身)?建设|自身建设|法治政府|有为政府|政府(效能|形象)|行政效能|服务水平/u,
    example: '增强行政效能，政府形象持续提升',
    unlike: '深化重点改革',
  },
  {
    topic: 'rural',
    label: '乡村与农业',
    pattern: /乡村|农业|农村|三农|脱贫|扶贫|粮食/u,
    example: '推进脱贫攻坚',
    unlike: '推进城镇建设',
  },
  {
    topic: 'environment',
    label: '生态环境',
    pattern: /生态|绿色|环境保护|污染|美丽/u,
    example: '优化生态环境',
    unlike: '优化营商环境',
  },
  {
    topic: 'business',
    label: '营商环境',
    pattern: /营商|市场主体|放管服|民营/u,
    example: '优化营商环境，强化高质量发展支撑',
    unlike: '优化生态环境',
  },
  {
    topic: 'innovation',
    label: '科技创新',
    pattern: /创新驱动|科技|人才|创新动能/u,
    example: '坚持创新驱动，推动科技成果转化',
    unlike: '创新社会治理',
  },
  {
    topic: 'reform',
    label: '改革开放',
    pattern: /改革|开放/u,
    example: '深化重点改革',
    unlike: '改善人居环境',
  },
  {
    topic: 'projects',
    label: '项目与投资',
    pattern: /项目|投资/u,
    example: '狠抓项目建设',
    unlike: '狠抓工作落实',
  },
  {
    topic: 'culture',
    label: '文旅与消费',
    pattern: /文旅|旅游|文化|消费|服务业/u,
    example: '坚持提振消费，推动服务业提质升级',
    unlike: '推动制造业提质升级',
  },
  {
    topic: 'industry',
    label: '产业',
    pattern: /工业|产业|制造|经济转型|实体经济/u,
    example: '加快产业升级',
    unlike: '加快城乡融合',
  },
  {
    topic: 'city',
    label: '城乡建设',
    pattern: /城乡|城镇|城市|基础设施|基础建设|扩容提质/u,
    example: '统筹城乡发展',
    unlike: '统筹发展和安全',
  },
  {
    topic: 'welfare',
    label: '民生',
    pattern: /民生|就业|社会事业|共同富裕|民宗旨|幸福/u,
    example: '做实民生工作',
    unlike: '做强民营经济',
  },
  {
    topic: 'safety',
    label: '安全',
    pattern: /安全|风险|稳定大局|平安/u,
    example: '防范化解重大风险',
    unlike: '完善基础设施',
  },
];
