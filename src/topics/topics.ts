import { TOPICS } from './topics.rules.ts';

/** The topic that a heading names first, if any. @example topicOf('推进脱贫攻坚') // 'rural' */
export function topicOf(heading: string): string | undefined {
  const found = TOPICS.map(({ topic, pattern }) => ({ topic, at: heading.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  return found.sort((a, b) => a.at - b.at)[0]?.topic;
}
