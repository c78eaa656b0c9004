/**
 * Characters that printers and programs take for each other. A row says: where the first stands, the second may be meant, if
 * the words around it are known with the second and not with the first.
 */
export interface LookAlike {
  printed: string;
  meant: string;
  /** `shape`: they look alike; `sound`: they sound alike and are typed for each other. */
  by: 'shape' | 'sound';
  /** Only after these words. */
  before?: string;
  /** Words with the printed character that are right, and rare enough to be missing in a small library. */
  except?: string[];
  example: string;
}

const row = (printed: string, meant: string, example: string, by: LookAlike['by'] = 'shape'): LookAlike => ({
  printed,
  meant,
  by,
  example,
});

export const LOOK_ALIKES: LookAlike[] = [
  row('跛', '蹚', '率先[跛]出新路'),
  row('跨', '蹚', '[跨]出新路'),
  row('准', '淮', '秦[准]数据'),
  row('淮', '准', '标[淮]化'),
  row('瞄', '锚', '[瞄]定目标'),
  row('锚', '瞄', '[锚]准'),
  row('尸', '户', '[尸]部角'),
  row('深', '浑', '[深]源县'),
  row('自', '同', '京[自]一体'),
  row('己', '已', '早[己]完成'),
  row('已', '己', '自[已]'),
  row('未', '末', '年[未]'),
  row('末', '未', '[末]来'),
  { ...row('人', '入', '深[人]推进'), except: ['人人', '人选'] },
  row('入', '人', '[入]民'),
  row('土', '士', '有识之[土]'),
  row('士', '土', '[士]地'),
  row('千', '干', '[千]部'),
  row('干', '千', '[干]万'),
  row('天', '无', '[天]人机'),
  row('无', '天', '[无]然气'),
  row('大', '太', '[大]原'),
  { ...row('太', '大', '[太]同'), except: ['太行', '太湖', '太空', '犹太', '太极'] },
  row('侯', '候', '气[侯]'),
  row('候', '侯', '[候]马'),
  row('拨', '拔', '选[拨]'),
  row('拔', '拨', '[拔]款'),
  row('幕', '慕', '羡[幕]'),
  row('募', '幕', '开[募]'),
  row('析', '折', '波[析]'),
  row('折', '析', '分[折]'),
  row('微', '徽', '安[微]'),
  row('徽', '微', '[徽]型'),
  row('辩', '辨', '[辩]识'),
  row('帐', '账', '台[帐]', 'sound'),
  row('住', '往', '[住]返'),
  row('往', '住', '居[往]'),
  row('师', '帅', '统[师]'),
  row('冶', '治', '[冶]理'),
  row('治', '冶', '[治]金'),
  row('竟', '竞', '[竟]争'),
  row('竞', '竟', '毕[竞]'),
  row('竟', '境', '环[竟]'),
  row('弛', '驰', '飞[弛]'),
  row('驰', '弛', '张[驰]'),
  row('瑞', '端', '高[瑞]'),
  row('端', '瑞', '祥[端]'),
  row('徙', '徒', '学[徙]'),
  row('圆', '园', '公[圆]', 'sound'),
  row('园', '圆', '[园]满', 'sound'),
  row('拆', '折', '[拆]叠'),
  row('粟', '栗', '板[粟]'),
  row('崇', '祟', '鬼[崇]'),
  row('茶', '荼', '如火如[茶]'),
  row('贷', '货', '[贷]运'),
  row('货', '贷', '[货]款'),
  row('候', '修', '维[候]'),
  row('壮', '状', '现[壮]', 'sound'),
  row('状', '壮', '[状]大', 'sound'),
  { ...row('与', '以', '坚持[与]人民为中心', 'sound'), before: '坚持' },
  row('侵', '浸', '[侵]润'),
  row('稳', '隐', '安全[稳]患'),
  row('隐', '稳', '[隐]定'),
];
