import type { PatternRule, Rule } from '../../src/chinese/rule.ts';

/**
 * Characters that printers and programs take for each other. A row says: where the first stands, the second may be meant, if
 * the words around it are known with the second and not with the first.
 */
export interface LookAlike extends Rule {
  printed: string;
  meant: string;
  /** `shape`: they look alike; `sound`: they sound alike and are typed for each other. */
  by: 'shape' | 'sound';
  /** Only after these words. */
  before?: string;
  /** Words with the printed character that are right, and rare enough to be missing in a small library. */
  except?: string[];
  /** The character in question stands in brackets. */
  example: string;
  /** Words in which the printed character is right. */
  unlike: string;
}

const row = (
  printed: string,
  meant: string,
  example: string,
  unlike: string,
  by: LookAlike['by'] = 'shape',
): LookAlike => ({
  label: `“${printed}”“${meant}”${by === 'shape' ? '形近' : '音近'}`,
  printed,
  meant,
  by,
  example,
  unlike,
});

/** Two characters that can be a word: none of them a mere link. */
export const WORD_OF_TWO: PatternRule = {
  label: '二字词',
  pattern: /^(?:(?![的了和与及或在为向把对从到等是将以各而其])\p{Script=Han}){2}$/u,
  example: '标准',
  unlike: '的标',
};

export const LOOK_ALIKES: LookAlike[] = [
  row('跛', '蹚', '率先[跛]出新路', '跛行'),
  row('跨', '蹚', '[跨]出新路', '跨境电商'),
  row('准', '淮', '秦[准]数据', '标准化'),
  row('淮', '准', '标[淮]化', '淮河流域'),
  row('瞄', '锚', '[瞄]定目标', '瞄准方向'),
  row('锚', '瞄', '[锚]准', '锚定目标'),
  row('尸', '户', '[尸]部角', '僵尸企业'),
  row('深', '浑', '[深]源县', '深化改革'),
  row('自', '同', '京[自]一体', '自主创新'),
  row('己', '已', '早[己]完成', '自己动手'),
  row('已', '己', '自[已]', '已经建成'),
  row('未', '末', '年[未]', '未来产业'),
  row('末', '未', '[末]来', '年末人口'),
  { ...row('人', '入', '深[人]推进', '人民群众'), except: ['人人', '人选'] },
  row('入', '人', '[入]民', '投入使用'),
  row('土', '士', '有识之[土]', '土地流转'),
  row('士', '土', '[士]地', '人士座谈'),
  row('千', '干', '[千]部', '千方百计'),
  row('干', '千', '[干]万', '干部队伍'),
  row('天', '无', '[天]人机', '天然气'),
  row('无', '天', '[无]然气', '无人机'),
  row('大', '太', '[大]原', '大同市'),
  { ...row('太', '大', '[太]同', '太原市'), except: ['太行', '太湖', '太空', '犹太', '太极'] },
  row('侯', '候', '气[侯]', '诸侯国'),
  row('候', '侯', '[候]马', '气候变化'),
  row('拨', '拔', '选[拨]', '拨款用途'),
  row('拔', '拨', '[拔]款', '选拔任用'),
  row('幕', '慕', '羡[幕]', '开幕仪式'),
  row('募', '幕', '开[募]', '募集资金'),
  row('析', '折', '波[析]', '分析研判'),
  row('折', '析', '分[折]', '曲折前行'),
  row('微', '徽', '安[微]', '小微企业'),
  row('徽', '微', '[徽]型', '安徽省'),
  row('辩', '辨', '[辩]识', '辩证施策'),
  row('帐', '账', '台[帐]', '帐篷安置', 'sound'),
  row('住', '往', '[住]返', '住房保障'),
  row('往', '住', '居[往]', '往来便利'),
  row('师', '帅', '统[师]', '教师队伍'),
  row('冶', '治', '[冶]理', '冶金工业'),
  row('治', '冶', '[治]金', '治理体系'),
  row('竟', '竞', '[竟]争', '毕竟如此'),
  row('竞', '竟', '毕[竞]', '竞争力'),
  row('竟', '境', '环[竟]', '究竟如何'),
  row('弛', '驰', '飞[弛]', '松弛有度'),
  row('驰', '弛', '张[驰]', '飞驰人生'),
  row('瑞', '端', '高[瑞]', '祥瑞之年'),
  row('端', '瑞', '祥[端]', '高端装备'),
  row('徙', '徒', '学[徙]', '迁徙人口'),
  row('圆', '园', '公[圆]', '圆满完成', 'sound'),
  row('园', '圆', '[园]满', '公园城市', 'sound'),
  row('拆', '折', '[拆]叠', '拆迁安置'),
  row('粟', '栗', '板[粟]', '粟裕故居'),
  row('崇', '祟', '鬼[崇]', '崇尚科学'),
  row('茶', '荼', '如火如[茶]', '茶叶产业'),
  row('贷', '货', '[贷]运', '贷款余额'),
  row('货', '贷', '[货]款', '货运枢纽'),
  row('候', '修', '维[候]', '候选企业'),
  row('壮', '状', '现[壮]', '壮大产业', 'sound'),
  row('状', '壮', '[状]大', '现状调查', 'sound'),
  { ...row('与', '以', '坚持[与]人民为中心', '坚持与时俱进', 'sound'), before: '坚持' },
  row('侵', '浸', '[侵]润', '侵权案件'),
  row('稳', '隐', '安全[稳]患', '稳定增长'),
  row('隐', '稳', '[隐]定', '隐患排查'),
];
