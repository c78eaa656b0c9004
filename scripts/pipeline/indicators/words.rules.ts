/**
 * The words between an indicator and its figure. The tokeniser takes the first row that fits at a place, so longer words must stand before shorter
 * words. Text that fits no row is unknown text, and unknown text between a name and a number prevents a figure.
 */
import type { Rule } from '../../../src/chinese/rule.ts';
import type { Bound } from '../../../src/indicators/row.ts';

/**
 * The function of a word: `scope` names a territory, `time` a year or span, `compare` the base of a growth, `average` an average or sum over years,
 * `change` a growth, `growth` is a noun for a growth, `level` announces a level, `limit` limits the number after it, `from` announces a starting
 * number, `share` distributes numbers over the subjects (分别), `effort` and `estimate` qualify the sentence, `relative` is a comparison in place of a
 * number, `fold` a change without a number (翻番), `remark` says something else about the indicator up to the next comma, `alien` is a subject that
 * only looks like an indicator, `filler` has no meaning for figures, `link` joins things of one kind, `pause` ends a clause, `open` and `close` are
 * brackets.
 */
export type WordKind =
  | 'scope'
  | 'time'
  | 'compare'
  | 'average'
  | 'change'
  | 'growth'
  | 'level'
  | 'limit'
  | 'from'
  | 'share'
  | 'effort'
  | 'estimate'
  | 'relative'
  | 'fold'
  | 'remark'
  | 'alien'
  | 'filler'
  | 'link'
  | 'pause'
  | 'open'
  | 'close';

/** A rule for words. `example` contains such a word; `unlike` is similar and contains none. */
export interface WordRule extends Rule {
  id: string;
  kind: WordKind;
  /** Source of a regular expression. It must be bounded: each repetition has a limit. */
  pattern: string;
  /** Direction of the change: -1 for a decrease. */
  sign?: 1 | -1;
  /** The word that goes into the row, if it is another than the word found. */
  says?: string;
  /** The limit that a word of the kind `limit` sets. */
  bound?: Bound;
}

const OTHERS =
  '国家|全国|省|自治区|全省|全区|市|全市|州|上级|中央|计划|预期|年度|规划|省定|省下达|规定|下达|核定|控制|国定|市定|目标|约束性|考核|“?十[一二三四五]?五';
const CLAUSE = '[^，。；、：]';

export const WORD_RULES: WordRule[] = [
  // Subjects that contain the name of an indicator and are no indicator.
  {
    id: 'part-of-output',
    kind: 'alien',
    label: '部分产业',
    pattern:
      '第[一二三]产业|[一二三]产(?!业|权)|服务业增加值|农业增加值|建筑业增加值|(?:规模以上|规上|规模)?工业总产值',
    example: '第一产业增加值增长6%',
    unlike: '规模以上工业增加值',
  },
  {
    id: 'sort',
    kind: 'alien',
    label: '分类',
    pattern:
      '来源于[^，。；0-9]{1,10}?(?=财政|一般|公共)|户籍人口|海洋|民营|数字|合同|协议|服务贸易|服务|跨境电商|一般贸易|加工贸易|机电产品|低收入农户|脱贫人口(?![0-9达])|(?:单位|每?万元)(?=.{0,6}(?:GDP|生产总值|增加值|产值))|水质|新增|限额以上|限上|县域|对(?:俄|欧盟|东盟|美|日|韩|港)|人均(?=地方|一般|公共|财政)',
    example: '海洋生产总值增长8%',
    unlike: '生产总值增长8%',
  },
  {
    id: 'threshold',
    kind: 'filler',
    label: '统计口径',
    pattern: '[0-9]+万元(?:及?以上)?(?:统计)?口径(?:的)?',
    example: '500万元口径固定资产投资',
    unlike: '500万元以上项目',
  },
  {
    id: 'task',
    kind: 'remark',
    label: '完成任务之比例',
    pattern:
      '(?:比|较|超|超过|超出|高于|低于)(?:了)?[^，。；：、]{0,12}(?:目标|计划数?|预期|任务)|接近(?=[^0-9])|(?:完成|为|占)(?:全?年度?|年初|调整|省定|省下达|市定|计划|预算|预期|目标|任务|人代会|既定)(?:的)?(?:预算|目标|任务|计划)(?:任务|数)?(?=的?[0-9×])',
    example: '完成年度预算的105%',
    unlike: '完成投资100亿元',
  },
  // Comparisons in place of numbers, up to the end of the clause.
  {
    id: 'in-step',
    kind: 'relative',
    label: '同步',
    pattern: `(?:与|同|跟|和)[^，。；：、0-9×]{1,18}?同步(?:增长|提高|提升)?(?!全面|建成|实现|进入|迈|小康|基本)|(?:实现|保持)?(?:基本)?同步(?:增长|提高|提升)(?![0-9])`,
    example: '居民收入与经济增长基本同步',
    unlike: '同步推进城镇化',
  },
  {
    id: 'level-with',
    kind: 'relative',
    label: '持平',
    pattern: `(?:与|同|和)(?:全国|全省|全区|国家|省|上年|去年|全市)[^，。；：、0-9×]{0,14}(?:持平|一致|相当|缩小|相适应|衔接)`,
    example: '城镇调查失业率与全省一致',
    unlike: '与全国人民一道',
  },
  {
    id: 'above-others',
    kind: 'relative',
    label: '高于',
    pattern: `(?:(?:增速|增幅|增长|涨幅|增长速度|上涨幅度)(?:要|均|都|继续|分别)?)?(?:力争|努力)?(?:均|都|始终|继续|明显|继续保持)?(?:略|稍|大幅|明显|显著)?(?:高于|低于|快于|慢于|优于|好于|高出|低出|超出|超过|不高于|不低于|达到(?:或|并)(?:高于|超过)|达到和高于|小于|大于)(?!每立方米)(?![一二两三四五六七八九十百千]{0,5}[亿万])(?=[^0-9×，。；、]{2})${CLAUSE}{2,26}(?:、[0-9.]+(?:个百分点|%))*`,
    example: '增速高于全国平均水平',
    unlike: '不高于56微克/立方米',
  },
  {
    id: 'as-told',
    kind: 'relative',
    label: '完成下达任务',
    pattern: `(?:全面|如期|圆满|确保|超额|均|都|继续)?(?:控制|完成|达到|实现|下降|降低|减少|压减|控制在|保持)(?:在|到|了)?(?:${OTHERS})[^，。；：、0-9×]{0,18}(?:任务|目标|指标|要求|以内|之内|范围|范围内|水平|计划|进度)(?:以内|之内|范围内|内)?`,
    example: '单位生产总值能耗完成国家下达任务',
    unlike: '完成投资100亿元',
  },
  // Years and spans of years.
  {
    id: 'from',
    kind: 'from',
    label: '由…到…',
    pattern:
      '(?:(?<!自|经|理|事)由|从)(?:“?(?:十[一二三四五]?五|[七八九]五)”?(?:末|期末|初)|(?:19|20)[0-9]{2}年(?:末|底|初)?|上年末?|去年末?|五年前|年初|上届末|目前|现在|当前)?(?:的)?',
    example: '从2.38万亿元增加到3.87万亿元',
    unlike: '自由',
  },
  {
    id: 'compare-base',
    kind: 'compare',
    label: '比较的基期',
    pattern:
      '(?:比|较|与|相比|是|为|相当于|达到|同|超过|高于|低于|超)(?:同期|“?十[一二三四五]?五”?(?:末|期末|初|期间|时期)?|“?[九八七]五”?(?:末|期末|期间|时期)?|(?:19|20)[0-9]{2}年(?:末|底|初|同期)?|上年同期|上年末?|去年同期|去年末?|上一年度?|前一年|前年|年初|五年前|[0-9]年前|上届政府?(?:末|初期)?|上届末|五年前|[上前]一?个?(?:五|5)年|基期|改革开放初期|建市之初|同期)(?:相比)?(?:水平)?(?:的)?(?:实际)?',
    example: '比上年增长8%',
    unlike: '比重上升',
  },
  {
    id: 'year-on-year',
    kind: 'compare',
    label: '同比',
    pattern: '同比|环比|按?(?:可比口径|可比价格?|不变价格?|同口径|同等口径|可比)(?:计算|测算)?',
    example: '同比增长8%',
    unlike: '占比',
  },
  {
    id: 'average',
    kind: 'average',
    label: '年均',
    pattern:
      '(?:[两二三四五六七八九十0-9]{1,2}年(?:来|间)?)?(?:年均(?!浓度)|年平均(?!浓度)|平均每年|每年平均|平均(?!浓度|[气水])|年(?=递增))(?=.{0,6}[增降减提上下为达完实新超0-9×])',
    example: '年均增长7.5%',
    unlike: '全国平均水平',
  },
  {
    id: 'sum',
    kind: 'average',
    label: '累计',
    pattern:
      '(?:[两二三四五六七八九十0-9]{1,2}年(?:来|间)?)?(?:累计|共计|总计|合计|累积)|[两二三四五六2-6]年(?:来|间)?共有?(?=[0-9]|减少|新增|实现|完成)',
    example: '累计新增就业',
    unlike: '会计',
  },
  {
    id: 'span-of-plan',
    kind: 'time',
    label: '规划期',
    pattern:
      '“?(?:十[一二三四五]?五|[七八九]五)”?(?:期间|时期|期末|末|以来|规划期|规划|五年|这五年|时|计划)?(?:[0-9一二三四]年)?',
    example: '“十三五”期间',
    unlike: '三五成群',
  },
  {
    id: 'span-of-years',
    kind: 'time',
    label: '起讫年',
    pattern: '(?:从)?(?:19|20)[0-9]{2}(?:年)?(?:[-—–~～－]+|至|到)(?:(?:19|20)[0-9]{2}|[0-9]{2})年?(?:期间|间)?',
    example: '2016-2020年',
    unlike: '2020年',
  },
  {
    id: 'unbroken',
    kind: 'time',
    label: '连续若干年',
    pattern: '(?:已|已经)?连续(?:[两二三四五六七八九十]{1,2}|[0-9]{1,2})年(?!(?:来)?[居位列排被获])',
    example: '连续8年稳定在1300亿斤以上',
    unlike: '连续五年居全省首位',
  },
  {
    id: 'whole-year',
    kind: 'time',
    label: '全年',
    pattern: '全年|1月?(?:[-—–~～－]+|至|到)12月(?:份)?|12月[底末]',
    example: '前三季度增长6%，全年增长7%',
    unlike: '今年',
  },
  {
    id: 'months',
    kind: 'time',
    label: '年内一段',
    pattern:
      '(?:截[至止]到?)?(?:[0-9]{1,2}月?(?:[-—–~～－]+|至|到))?[0-9]{1,2}月(?:份|底|末)?(?:以来)?(?![0-9]{1,2}日)|[上下]半年|(?:前|头)[一二三]个?季度|第?[一二三四]季度|(?:前|头)(?:[0-9]{1,2}|[两二三四五六七八九十]{1,2})个月',
    example: '1-11月',
    unlike: '连续11个月',
  },
  {
    id: 'year',
    kind: 'time',
    label: '年',
    pattern: '(?:到|至|截至|截止)?(?:19|20)[0-9]{2}年(?:全年|年末|年底|末|底|初|以来|来|的|时)?',
    example: '到2025年',
    unlike: '20年来',
  },
  {
    id: 'this-year',
    kind: 'time',
    label: '今年',
    pattern:
      '(?:到)?(?:今年(?:全年)?(?:以来)?|本年度?|年内|当年|去年(?:全年)?|上年(?!度)|前年|明年|一年来|(?:过去|刚刚过去)的?一年)(?:末|底)?',
    example: '今年',
    unlike: '全年',
  },
  {
    id: 'years',
    kind: 'time',
    label: '若干年',
    pattern:
      '[两二三四五]年内|(?:过去|近|今后|未来|这|本届政府|最近|前)(?:的)?[两二三四五六0-9]年(?:来|间|里|中)?|[两二三四五六0-9]{1,2}年(?:来|间|中|里)|(?<![0-9一二三四五六七八九十第连续])[两二三四五六](?:个)?年(?![级期制内前后]|以上|规划|计划|行动|一)|(?:本届)?(?:政府)?任期内?|本届政府期末|届末|期末',
    example: '过去五年',
    unlike: '连续五年',
  },
  // Words that qualify the whole sentence.
  {
    id: 'strive',
    kind: 'effort',
    label: '力争',
    pattern: '力争|争取|努力|奋力|力求|确保(?=.{0,20}力争)|冲刺',
    example: '力争增长8%',
    unlike: '竞争力',
  },
  {
    id: 'estimate',
    kind: 'estimate',
    label: '预计',
    pattern: '预计可?|初步核算|初步统计|初步预计|预计数|据初步统计|据统计|快报数',
    example: '预计增长8%',
    unlike: '预期',
  },
  // Words that name a territory.
  {
    id: 'scope',
    kind: 'scope',
    label: '地域',
    pattern:
      '全国|全省|全自治区|全市|全区|全县|全州|全盟|全旗|全师|全域|我市|我省|我区|我县|我州|我盟|我旗|本市|本省|本州|本区|市域|全地区|我国|整个?省|全岛',
    example: '全市生产总值',
    unlike: '城市',
  },
  // Words that announce or state a change.
  {
    id: 'fold',
    kind: 'fold',
    label: '翻番',
    pattern: '(?:实现|力争)?(?:翻了?[一两二三]?[番翻](?:多|以上|半)?|减少一半|下降一半|减半)',
    example: '翻一番',
    unlike: '翻天覆地',
  },
  {
    id: 'rise-to',
    kind: 'level',
    label: '增至',
    pattern: '(?:增长|增加|提高|提升|上升|扩大|增|升|提|上涨|攀升|跃升|发展|恢复|回升|扩张|壮大)(?:到了|到|至|为)',
    example: '增加到100亿元',
    unlike: '增加100亿元',
  },
  {
    id: 'fall-to',
    kind: 'level',
    label: '降至',
    pattern: '(?:下降|降低|减少|回落|降|减|缩小|压减|下调)(?:到了|到|至|为)',
    example: '降至3.02%',
    unlike: '下降3%',
  },
  {
    id: 'growth-noun',
    kind: 'growth',
    label: '增速',
    pattern: '(?:年均)?(?:增速|增幅|增长率|增长速度|增长幅度|上涨幅度|递增率)',
    example: '增速达到8%',
    unlike: '加速',
    sign: 1,
  },
  {
    id: 'fall-noun',
    kind: 'growth',
    label: '降幅',
    pattern: '降幅|降低率|下降率|下降幅度|降低幅度|降速',
    example: '降低率达到3%',
    unlike: '降雨',
    sign: -1,
  },
  {
    id: 'at-rate',
    kind: 'change',
    label: '以……的速度增长',
    pattern:
      '以(?=(?:年均|年平均|平均每年|每年)?[0-9.]+[%％](?:左右|以上)?的(?:平均)?(?:速度|幅度|增速)(?:递增|增长|增加|提高))',
    example: '以年均24.1%的速度递增',
    unlike: '以24.1%的份额',
    sign: 1,
    says: '增长',
  },
  {
    id: 'rise',
    kind: 'change',
    label: '增长',
    pattern: '增长|增加|增产|提高|提升|上升|上涨|递增|扩大|净增|增收|新增|攀升|增(?![值量强设派])|涨|升(?!级)',
    example: '增长8%',
    unlike: '升级',
    sign: 1,
  },
  {
    id: 'fall',
    kind: 'change',
    label: '下降',
    pattern: '下降|降低|减少|回落|缩小|削减|压减|下跌|下滑|负增长|(?<!加)减(?![排税轻])|降(?![雨水])|改善(?=[0-9×])',
    example: '下降4.6%',
    unlike: '加减',
    sign: -1,
  },
  // Words that announce a level or limit a number.
  {
    id: 'steps',
    kind: 'remark',
    label: '连上台阶',
    pattern:
      '(?:连续|接连|先后|相继|再|又)?(?:迈上|跨上|跨越|跨过|连跨|突破|越过|登上|跃上|跨|上)(?:了)?(?:[一两三四五六七八九十]|[0-9]{1,2})个[十百千]*[亿万](?:亿)?(?:元)?(?:级)?(?:新)?(?:的)?(?:台阶|大关|关口)',
    example: '迈上两个千亿台阶',
    unlike: '迈上千亿元台阶',
  },
  {
    id: 'over',
    kind: 'limit',
    label: '突破',
    pattern:
      '(?:连续|接连|先后|相继|再次?|首次|成功|又|一举)?(?:突破|跨越|跨过|跨上|跨入|超过|超越|迈上|迈过|迈进|迈入|跃上|站上|越过|冲破|跃过|登上|达到或超过|不低于|不少于|不小于|高于|大于|至少|超|过|[首再双]?破)(?:了)?(?:新的)?(?=[0-9×一二两三四五六七八九十百千万])',
    example: '突破4万亿元',
    unlike: '过程',
    bound: 'atLeast',
  },
  {
    id: 'under',
    kind: 'limit',
    label: '不超过',
    pattern:
      '(?:控制在|控制到|控制|不高于|不超过|不超|不大于|低于|小于|少于|限制在)(?=(?:每立方米)?[0-9×一二两三四五六七八九十百千万])',
    example: '控制在4%以内',
    unlike: '控制性规划',
    bound: 'atMost',
  },
  {
    id: 'near',
    kind: 'limit',
    label: '近',
    pattern: '(?:接近|逼近|将近|大约|约|近)(?=[0-9×一二两三四五六七八九十百千万])',
    example: '近100亿元',
    unlike: '近年来',
    bound: 'around',
  },
  {
    id: 'reach',
    kind: 'level',
    label: '达到',
    pattern:
      '达到了?|到达|巩固在|(?<!发)达(?!标)|实现了?|完成了?|稳定在|稳在|稳定到|保持在|维持在|保持|稳定|维持|控制在|控制为|为|是|列为|定为|安排|设定为|到(?=[0-9×])|在(?=[0-9×])|占比?(?:达到?|为)?(?=[0-9×])',
    example: '达到51%',
    unlike: '发达',
  },
  {
    id: 'share',
    kind: 'share',
    label: '分别',
    pattern: '分别',
    example: '分别增长8%、9%',
    unlike: '个别',
  },
  {
    id: 'each',
    kind: 'share',
    label: '均',
    pattern: '各|均|都|双双|双',
    example: '均增长8%',
    unlike: '个别',
  },
  // Words that begin a remark about the indicator, which ends at the next comma.
  {
    id: 'remark',
    kind: 'remark',
    label: '旁及的话',
    pattern:
      '(?:比|较)(?=[^，。；：0-9]{2,20}(?:多|少|高|低|快|慢|增加|减少|提高|回落|增长)[0-9])|(?:连续|接连|先后|再|首次|成功)?(?:连?跨|迈|跃|登|站|晋)(?:[上过越入升进]|[两三四五六双])|没有|未能?|占(?!比?(?:达|为)?[0-9])|居|位居|位列|列全|列第|排名|排在|排全|名列|跻身|进入|稳居|总量(?:连续)?(?:居|位|列|排)|对(?=.{1,12}贡献)|贡献率|拉动|创|刷新|第[0-9一二三四五六七八九十]+(?!产业)(?:位|名|个)?|前[0-9一二三四五六七八九十]+(?:位|名|强)?|增速(?:居|位|列|排|连续)|增幅(?:居|位|列|排|连续)|连续(?=.{0,8}(?:居|位|列|排))|在全(?:国|省|市|区)|人均(?=[0-9×])|相当于|高出|快于|继续(?=居|位|列)',
    example: '总量连续5年居全省第6位',
    unlike: '增长8%',
  },
  // Words without meaning for the figures.
  {
    id: 'filler',
    kind: 'filler',
    label: '无义成分',
    pattern:
      '在[^，。；：]{2,24}?(?:基础上|条件下|情况下|前提下|形势下|背景下)|提前(?:[一二两三四五0-9]年)?|可望|实际收入|即(?!将)|顺利|圆满|[灾常丰平]之年|大灾之年|连年|共(?:有|计)?(?=减少|新增|实现|完成|[0-9])|正常年景下?|建议|提出|把|预定|尤其是|特别是|始终|一直|长期|整体|逐年|每立方米|常住人口(?=人均)|户籍人口(?=人均)|扣除[^，。；：]{1,10}?(?:后|(?=分别|实际|年均|同比|增长))|\\s+|年末|年底|其中|剩余|存量|现行标准下(?:的)?|首次|率先|成功|历史性地?|一举|有望|连续(?:[0-9两二三四五六七八九十]+年)?|持续|继续|再次|再|又|也|已经|已|了|可|将|要|能|总量|规模|总额|总值|额度|数量|水平|指标|人数|数额|实际|名义|(?:扣除|剔除|考虑|按照?|受)[^，。；：]{1,16}?(?:因素|影响|口径)(?:影响)?(?:后)?|全口径|总体|基本|大体|大致|速度|收获|取得|获得|力促|力保|全力|奋力|促使|带动|推动|促进|拉动(?=全)|推进|使|让|令|预期|目标|计划|规划|任务|确保|保证|保持(?=增)|实现(?=增)|全部|仍|仍然|依然|还|就|只|仅|则|并|且|高达|高(?=达)|多达|平稳|稳步|快速|较快|大幅度?|小幅|进一步|逐步|明显|略|恢复性|逆势|由负转正|止跌回升|年度|当年|一年|以来|期间|按常住人口(?:计算)?|按户籍人口(?:计算)?|按报表口径|按新口径|按老口径|按原口径|按现价|按年平均汇率|按当年汇率|折合|（预计）|左右(?=[，。；])|总计|每年|平均(?=达)|人数(?=达)|的(?=[0-9×]|增速|增幅|增长速度)|数据|当期|全面|年',
    example: '首次突破',
    unlike: '工业',
  },
  {
    id: 'pause',
    kind: 'pause',
    label: '句读',
    pattern:
      '(?:预期|主要|奋斗|发展|总体|调控|工作)目标(?:是|为|确定为|建议为|安排为|：)|[，；：,;:]|——|(?<![0-9.])[0-9]{1,2}[.．](?![0-9])|[.](?![0-9])|[一二三四五六七八九十]{1,2}(?:是(?:要)?|要(?=[^，]{0,12}[0-9]))|(?:[（(][一二三四五六七八九十0-9]{1,2}[）)])|[①-⑳]',
    example: '增长8%，',
    unlike: '增长',
  },
  { id: 'link', kind: 'link', label: '并列', pattern: '、|以及|和|与|及|或', example: '8%、9%', unlike: '增长' },
  { id: 'open', kind: 'open', label: '前括号', pattern: '[（(〔]', example: '（其中', unlike: '其中' },
  { id: 'close', kind: 'close', label: '后括号', pattern: '[）)〕]', example: '在内）', unlike: '在内' },
];
