/** Patterns that show where the title of a heading ends if neither a line break nor a full stop ends it. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

export const TITLE_RULES = {
  titleThenBody: {
    label: '章题与正文相连',
    // The usual last words of a chapter's title, followed by words with which its first paragraph begins.
    pattern:
      /^[^。，；：]{4,24}?(?=各位(?:代表|委员))|^[^。，；：]{2,24}?(?:回顾|总结|安排|任务|建议|目标|要求|重点|部署|成效|工作)(?=(?:过去|刚刚|各位|今年[是，]|一年来|五年来|(?:19|20)\d\d年[，是]|面对|做好))/u,
    example: '2014年工作安排今年，是全面深化改革的开局之年。',
    unlike: '2014年工作安排和今年的目标',
  },
  sectionEnd: {
    label: '节题末尾用词',
    pattern:
      /(?:发展|效益|环境|水平|力度|建设|体系|优势|活力|能力|质量|格局|步伐|台阶|突破|成效|进展|改善|增强|提升|提高|改革|转变|升级|增长|稳定|和谐|保障|支撑|融合|振兴|品质|功能|管理|服务|作用|后劲|动力|工程”?|明显|显著|开放|创新|民生|事业|政府|轨道|举措|面貌|城市|新局面|成就|工作|目标|效能|指数|文明|素质|程度|优化|转型|实效|任务|方式|协调|生态|效率|竞争力|实力|增收|高质量)$/u,
    example: '持续优化发展环境',
    unlike: '持续优化发展环境围绕市场主体',
    seen: ['娄底市/2023', '无锡市/2007', '河北省/2005'],
  },
  sectionBody: {
    label: '节文开头用词',
    pattern:
      /^(?:坚持|坚决|围绕|紧紧|按照|面对|针对|认真|牢固|深入|进一步(?!.{2,4}[，。])|保持|着力|大力|继续|统筹|聚焦|突出|抢抓|落实|立足|强化|始终|扎实|牢牢|充分|切实|严格|没有|去年|过去|一年来|今年|我市|我省|我们|随着|根据|为了|通过|解放|全面贯彻|积极调整|主动|推进|当前|贯彻|探索|狠抓|乡村振兴|彰显|积极争取|高度重视|优先发展|稳步推进(?![，。])|“[^”]{2,6}”(?:计划|规划|时期)是)/u,
    example: '围绕市场主体需求施策，',
    unlike: '环境围绕市场主体',
    seen: ['娄底市/2023', '无锡市/2007', '河北省/2005'],
  },
  longBody: {
    label: '节文开头介词',
    pattern: /^(?:把|以|在|从解决|努力)/u,
    example: '以实现城市的绿色承载为理念，',
    unlike: '所以实现城市的绿色承载',
    seen: ['七台河市/2014', '无锡市/2013'],
  },
  firstOfRow: {
    label: '下一级首项',
    pattern: /^[（(]?[一1]/u,
    example: '（一）扩大内需',
    unlike: '（二）扩大内需',
  },
} satisfies Record<string, PatternRule>;
