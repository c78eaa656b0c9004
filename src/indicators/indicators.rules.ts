/**
 * The closed list of indicators. A maintainer extends it here: a row is a canonical name, the names that reports use, the
 * units that can follow, and sentences in which the name must and must not be found. `docs/indicators.md` is the manual.
 */
import type { Rule } from '../chinese/rule.ts';

/** Kinds of units; `scripts/pipeline/indicators/quantities.rules.ts` says which words are of which kind. */
export type UnitKind =
  | 'money'
  | 'percent'
  | 'points'
  | 'times'
  | 'people'
  | 'weight'
  | 'days'
  | 'density'
  | 'energy'
  | 'area'
  | 'pieces'
  | 'bare';

/** A pattern for names of an indicator in a report. */
export interface NameRule {
  /** A regular expression of literal words and optional groups. Repetitions are bounded, so that matching takes linear time. */
  pattern: string;
  /** Ids of the indicators that the name means, if not just its own: several for 城乡居民, null for an indicator that is not in the list. */
  means?: (string | null)[];
  /** The name is for a part of the place, or has a narrower definition. It counts only if the report has no other series of the indicator. */
  narrow?: boolean;
  /** The name is wider or vaguer. It counts only if its paragraph has no other figure of the same kind and period. */
  loose?: boolean;
  /** The number stands right before the name (8.7万贫困人口全部脱贫), not after it. */
  afterNumber?: boolean;
}

/** An indicator. Its `label` is the canonical name. `example` has sentences that state the indicator, `unlike` sentences that only seem to. */
export interface Indicator extends Rule<string[]> {
  /** Id for code and addresses. */
  id: string;
  /** Every name of the indicator contains one of these words. Sentences without any of them are not read. */
  words: string[];
  /** Kinds of units in which a level is given. */
  value: UnitKind[];
  /** Kinds of units in which a growth or a difference is given. */
  change: UnitKind[];
  /**
   * How a number is read. `level`: a bare percentage is a growth rate (产值、收入). `rate`: a bare percentage is the level (失业率). `rise`: the level itself
   * is a growth rate (价格涨幅). `count`: the number is of people who were helped, and a decrease is what is counted (减少贫困人口).
   */
  nature: 'level' | 'rate' | 'rise' | 'count';
  /** What a chart over the years shows: the level or its growth; null if the figures are of different kinds and cannot be compared. */
  charted: 'value' | 'change' | null;
  names: NameRule[];
}

const GDP =
  '(?:地区|国内|国民|市内)?(?:生产总值|GDP)|经济(?=(?:年均|实际|预期|保持|同比|总体)?增(?:长(?:速度)?|速)[^，。；]{0,6}[0-9×])|经济总量(?=[^，。；]{0,14}[0-9百千万×]|[^，。；]{0,16}翻[番翻一两])';
const OUTPUT = '(?:占|与)?(?:地区|国内)?(?:生产总值|GDP)';
const RESEARCH = '(?:研究与?(?:试验|实验)?(?:与|和)?(?:发展|开发)|研究开发|研发|研究与发展|R(?:&|＆|和)D|科技研发)';
const SPENDING =
  '(?:（R(?:&|＆)D）)?(?:活动)?(?:经费|费用|资金)?(?:内部)?(?:投入|支出|经费|费用)?(?:（R(?:&|＆)D）)?(?:总额|总量)?';
const URBAN = '城(?:镇|市)(?:常住)?(?:居民)?';
const RURAL = '(?:农村牧区|农牧区|农村|农区|牧区|农牧民|农民|农渔民|渔农村|渔农民)(?:常住)?(?:居民)?';
const FAMILY = '(?:家庭)?(?:年)?';
const INCOME = '人均(?:年)?(?:可支配收入|可支配|纯收入|收入)';
const JOINT = '(?:、|和|与|及|以及)';
const CAPITAL_TAIL = '(?:（[^（）]{1,12}）)?(?:实际)?(?:到位|到账|投入)?(?:总?额|金额|资金|规模)?';
const LEVEL_OF_FOREIGN = '(?:总?额|总?值|总量|规模)?';

/** Words for the towns of a place, where its air is measured. */
const CITY =
  '(?:(?:中心|主)城区|中心城市|地级城市|市城区|城市|城区|市区|建成区|县城|主城|(?:地级(?:及)?以上|设区|重点|主要|[0-9]+个重点|[0-9]+个设区)(?:城)?市)(?:区)?(?:的)?';
const GOOD_AIR =
  '(?:环境|区域)?(?:空气|大气)(?:环境)?(?:质量)?(?:达到)?(?:优良级?|优和良|良好|达标|好于二级|二级(?:及)?以上|二级)(?:及?以上)?(?:标准)?(?:的)?(?:(?:平均)?天(?:数|气)?(?:达标)?(?:比例|比率|率|占比|比重|比)?|达标率|比例|比率|率|占比|比重|(?=(?:达到?)?[0-9×]))|(?:环境)?(?:空气|大气)(?:环境)?质量(?:达到|达|保持|好于|优于)?(?:国家)?(?:二级(?:标准)?)?(?:或|和|与|及)?(?:好于|优于|国家)?(?:环境空气质量)?二级(?:标准)?(?:及|和|或)?(?:好于|优于)?(?:二级)?(?:以上)?(?:标准)?(?:的)?(?:良好)?天(?:数)?(?:比例|比率)?|(?:二级(?:及)?以上)?优良天(?:数|气)?(?:比例|比率|率|占比|比)?|(?<=空气[^。]{0,40}[，、])优良率';

const FINE_DUST =
  '(?:(?:大气|空气)?(?:中)?(?:可入肺颗粒物|细颗粒物?)(?:（PM_?2\\.5）)?|PM_?2\\.5|PM₂\\.₅)(?:年度?平均|年均|平均|均值)?(?:浓度)?(?:年?平均|年均)?(?:值|均值)?';

const CONSUMER_PRICES =
  '居民消费(?:品)?(?:物价|价格)(?:总)?(?:水平|指数)?(?:（CPI）)?(?:（[^（）]{1,8}）)?(?:上涨率|上涨幅度|涨幅|升幅|上升幅度)?(?:指数)?';

export const INDICATORS: Indicator[] = [
  {
    id: 'gdp',
    label: '地区生产总值',
    words: ['生产总值', 'GDP', '经济增', '经济年均', '经济实际', '经济预期', '经济保持', '经济同比', '经济总'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [{ pattern: GDP }],
    example: ['地区生产总值增长6.5%左右', '全市实现生产总值4781.16亿元，增长11%', '全市经济增长8%'],
    unlike: [
      '民营经济增长12%',
      '服务业增加值占地区生产总值比重达到50%',
      '海洋生产总值增长8%',
      '数字经济总量突破100亿元',
    ],
  },
  {
    id: 'gdp-per-person',
    label: '人均地区生产总值',
    words: ['生产总值', 'GDP'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [{ pattern: '人均(?:地区|国内|国民)?(?:生产总值|GDP)' }],
    example: ['人均地区生产总值达到6.1万元', '按户籍人口人均GDP突破1万美元'],
    unlike: ['“圈翼”人均GDP差距缩小到2.15∶1左右'],
  },
  {
    id: 'industry',
    label: '规模以上工业增加值',
    words: ['增加值'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      {
        pattern:
          '(?:规模(?:以上)?|规上)(?:的)?工业(?:企业)?(?:（[^（）]{1,12}）)?(?:累计|全年)?(?:预计)?(?:可)?(?:完成|实现)?增加值',
      },
      {
        pattern:
          '(?<=规(?:模|模以上|上)工业(?:企业)?(?:总产值(?:和|与|、|[^。；]{2,30}[、，])|(?:达到?|发展到|增至)?[0-9]+[家户个]，(?:实现|完成)?))增加值',
      },
    ],
    example: [
      '规模以上工业企业925户，增加值增长12%',
      '规模以上工业增加值增长10.3%',
      '规模工业增加值增长8.5%',
      '规上工业实现增加值300亿元',
    ],
    unlike: ['规模以上工业增加值能耗下降16%', '园区规模工业增加值增长12%', '规模以上工业销售产值9165.97亿元'],
  },
  {
    id: 'investment',
    label: '固定资产投资',
    words: ['固定资产投资', '固投'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      {
        pattern:
          '(?:城镇|规模以上|限额以上|市属|[市区县]本级|[0-9]+万元以上)(?:全社会)?固定资产投资(?:总?额|完成额|总量|规模)?',
        narrow: true,
      },
      {
        pattern:
          '全社会(?:完成)?固定资产投资(?:总?额|完成额|总量|总?规模)?|(?:各类)?固定资产投资(?:总?额|完成额|总量|总?规模)?|固投',
      },
    ],
    example: ['全社会固定资产投资1961.72亿元，增长16.5%', '完成固定资产投资300亿元以上'],
    unlike: ['工业固定资产投资增长20%', '民间投资占固定资产投资比重达到60%', '实施固定资产投资项目500个'],
  },
  {
    id: 'retail',
    label: '社会消费品零售总额',
    words: ['零售', '社零', '社消零'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      {
        pattern:
          '(?:全)?社会(?:消费品|商品)零售(?:总额|总值|额)|(?<!生产资料|网上|限额以上)消费品零售(?:总额|额)|社零(?:总?额)?|社消零(?:总额)?',
      },
    ],
    example: ['社会消费品零售总额增长9%以上'],
    unlike: ['限额以上消费品零售额增长12%', '网络零售额增长20%'],
  },
  {
    id: 'revenue',
    label: '一般公共预算收入',
    words: ['收入'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      { pattern: '(?:市|省|区|县)(?:本)?级(?:财政)?(?:一般)?(?:公共)?(?:财政)?(?:预算)?收入', narrow: true },
      {
        pattern:
          '(?:市|省|州|县|区)?(?:地方|全口径)?(?:级)?(?:财政)?一般(?:性)?(?:公共)?(?:财政)?预算(?:财政)?收入|(?:市|省|州|县|区)?(?:地方|地方级)?(?:一般)?公共财政(?:一般)?(?:预算)?收入|地方公共预算收入|公共预算收入|地方财政(?:一般)?(?:公共)?(?:财政)?预算(?:内)?收入',
      },
      { pattern: '(?:市|省)?地方(?:级)?财政(?:本级)?收入', loose: true },
    ],
    example: ['一般公共预算收入增长5%左右', '地方财政收入455.35亿元，增长16.3%', '地方财政一般预算收入增长10%以上'],
    unlike: ['财政总收入910.55亿元，增长15.5%', '一般公共预算总收入增长6%', '税收占一般公共预算收入比重70%以上'],
  },
  {
    id: 'expenditure',
    label: '一般公共预算支出',
    words: ['支出'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      {
        pattern:
          '(?<=(?:一般(?:公共)?(?:财政)?预算|公共财政(?:预算)?|地方(?:级)?财政)收入[^。；，]{0,18}[、，和])支出|(?:地方|全口径)?(?:级)?(?:财政)?一般(?:性)?(?:公共)?(?:财政)?预算支出|(?:地方|地方级)?(?:一般)?公共财政(?:预算)?支出|地方(?:级)?财政(?:预算)?支出',
      },
    ],
    example: ['一般公共预算支出完成500亿元，增长8%'],
    unlike: ['民生支出占一般公共预算支出78.2%', '一般公共预算民生支出达到86%'],
  },
  {
    id: 'trade',
    label: '进出口总额',
    words: ['进出口', '贸总', '贸易总'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      {
        pattern: `(?:市属|市级|市本级|县属|自营)(?:企业)?(?:完成|实现)?(?:外贸)?(?:自营)?进出口(?:贸易|商品)?${LEVEL_OF_FOREIGN}`,
        narrow: true,
      },
      {
        pattern: `(?:全口径)?(?:外贸|对外贸易|货物贸易|贸易|货物|商品|海关|外经贸)?(?:自营)?(?:商品)?进出口(?:货物|商品)?(?:贸易)?${LEVEL_OF_FOREIGN}|(?:外贸|对外贸易)(?:进出口)?(?:总额|总值)`,
      },
    ],
    example: ['进出口总额增长13.6%', '外贸进出口总值38.6亿元、增长13%'],
    unlike: ['跨境电商进出口额突破200亿元', '外贸出口增长9%左右', '新增进出口实绩企业120家', '服务进出口增长8%'],
  },
  {
    id: 'foreign-capital',
    label: '实际利用外资',
    words: ['外资', '外商', '境外', '国外', '外来'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      {
        pattern: `(?:全口径)?实际(?:直接)?(?:利用|使用|吸收|引进|到位|到账)(?:外商直接投资|外商投资|外资|境外资金|国外资金|外来直接投资|境外投资)${CAPITAL_TAIL}|(?:直接)?(?:利用|使用|吸收|吸引|到位)(?:外资|外商直接投资|外商投资(?!企业|项目))${CAPITAL_TAIL}|外商投资(?=增长[0-9])|外商(?:实际)?直接投资${CAPITAL_TAIL}|引进外资(?=[^，。；]{0,6}[0-9×])|外资实际(?:到位|到账|利用)(?:总?额|金额|资金)?|(?:实际)?到账外资(?:总?额|金额)?`,
      },
    ],
    example: ['实际利用外资33.12亿美元，增长18.2%', '实际吸收外资44亿美元、增长5%', '实际直接利用外资增长12%'],
    unlike: [
      '合同利用外资增长10%',
      '引进域外境内资金2235亿元、增长6%',
      '实际利用境内外资金增长15%',
      '实际利用省外资金500亿元',
    ],
  },
  {
    id: 'income',
    label: '全体居民人均可支配收入',
    words: ['收入'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      {
        pattern: `(?:城、?乡|城镇${JOINT}农村|城镇居民${JOINT}农(?:村居民|民)|城市${JOINT}农村|城镇常住居民${JOINT}农村常住居民|城镇常住${JOINT}农村常住|城镇${JOINT}(?:农牧区|农区|农村牧区|牧区))(?:常住)?(?:居民)?${FAMILY}(?:人均)?(?:年)?(?:可支配|纯)?收入`,
        means: ['income-urban', 'income-rural'],
      },
      {
        pattern: `(?:农村|农民|农村居民)${JOINT}城镇(?:常住)?(?:居民)?${FAMILY}人均(?:年)?(?:可支配|纯)?收入`,
        means: ['income-rural', 'income-urban'],
      },
      {
        pattern: `(?:全体居民|居民|全体)(?:、|和)城镇(?:常住)?(?:居民)?(?:、|和|以及|及)农村(?:常住)?(?:居民)?${FAMILY}${INCOME}`,
        means: ['income', 'income-urban', 'income-rural'],
      },
      {
        pattern: `(?:全体|全市|全省)?(?:常住)?居民${FAMILY}(?:人均)(?:年)?(?:可支配)?收入|(?:全体|常住)?居民(?:可支配)?收入|人均可支配收入`,
      },
    ],
    example: ['居民人均可支配收入增长8%左右', '城乡居民收入增长与经济增长同步', '居民收入增长与经济增长基本同步'],
    unlike: [
      '贫困人口稳定增收20%以上',
      '脱贫人口人均纯收入增长12%',
      '城乡居民人均可支配收入比缩小到2.3',
      '低收入农户人均可支配收入增长10%',
    ],
  },
  {
    id: 'income-urban',
    label: '城镇居民人均可支配收入',
    words: ['收入', '可支配'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [
      { pattern: `市区(?:居民|城镇居民|城市居民)${FAMILY}(?:${INCOME}|可支配收入)`, narrow: true },
      { pattern: `${URBAN}${FAMILY}(?:${INCOME}|人均生活费收入|可支配收入|收入)` },
    ],
    example: ['城镇居民人均可支配收入37757元，增长6.5%', '城镇常住居民人均可支配收入增速高于全国水平'],
    unlike: ['城镇居民人均消费支出增长8%', '城镇居民人均住房面积达到35平方米'],
  },
  {
    id: 'income-rural',
    label: '农村居民人均可支配收入',
    words: ['收入', '可支配'],
    value: ['money'],
    change: ['percent', 'times', 'money'],
    nature: 'level',
    charted: 'change',
    names: [{ pattern: `(?:全市|全省)?${RURAL}${FAMILY}(?:${INCOME}|可支配收入|纯收入|收入)` }],
    example: ['农村居民人均纯收入10692元', '农民人均纯收入增长10%', '农牧民人均纯收入增长9%'],
    unlike: ['全市低收入农户人均收入争取超过3000元', '农民工资性收入增长15%', '农民收入结构调整'],
  },
  {
    id: 'prices',
    label: '居民消费价格涨幅',
    words: ['价格', '物价', 'CPI'],
    value: ['percent', 'bare'],
    change: ['points'],
    nature: 'rise',
    charted: 'value',
    names: [
      { pattern: `市区(?:城镇)?${CONSUMER_PRICES}`, narrow: true },
      {
        pattern: `(?:城市|城镇)?${CONSUMER_PRICES}|CPI(?:涨幅|指数)?|(?<!居民|生产|品)消费(?:品)?价格(?:总)?(?:水平|指数)?(?:涨幅|上涨幅度)?|(?:市场)?物价(?:总)?(?:水平|指数)?(?:涨幅|上涨幅度|上涨率)?|价格总水平(?:涨幅|上涨幅度)?`,
      },
    ],
    example: ['居民消费价格上涨1%', '消费价格指数涨幅控制在3.5%左右', '居民消费价格指数控制在104%左右'],
    unlike: ['商品零售价格涨幅2%', '发放价格临时补贴3000万元', '工业生产者出厂价格上涨5%'],
  },
  {
    id: 'jobs',
    label: '城镇新增就业',
    words: ['就业', '从业'],
    value: ['people'],
    change: ['percent', 'times', 'people'],
    nature: 'level',
    charted: 'value',
    names: [
      {
        pattern:
          '城镇(?:累计|实现|净)?新(?:增|添)(?:实名制)?(?:人员)?就业(?:再就业)?(?:人口|人数|岗位|人员)?(?:总?数)?|(?:累计)?新增城镇(?:实名制)?(?:人员|劳动力)?就业(?:再就业)?(?:人口|人数|岗位|人员)?(?:总?数)?|新增城镇从业人员|城镇新就业(?:人数|人员)?|(?:累计)?增加城镇就业(?:人数|岗位)?|城镇(?:人口)?就业(?:人口|人数|人员)?(?:累计)?新增',
      },
    ],
    example: ['城镇新增就业63万人以上', '新增城镇就业11.5万人', '城镇累计新增就业24.62万人'],
    unlike: ['农村劳动力转移就业10万人', '城镇失业人员再就业2万人', '城镇新增就业实名登记系统'],
  },
  {
    id: 'registered-unemployment',
    label: '城镇登记失业率',
    words: ['失业'],
    value: ['percent'],
    change: ['points', 'percent'],
    nature: 'rate',
    charted: 'value',
    names: [
      {
        pattern: `(?:城镇)?调查(?:失业率?)?${JOINT}(?:城镇)?登记失业率`,
        means: ['surveyed-unemployment', 'registered-unemployment'],
      },
      {
        pattern: `(?:城镇)?登记(?:失业率?)?${JOINT}(?:城镇)?调查失业率`,
        means: ['registered-unemployment', 'surveyed-unemployment'],
      },
      { pattern: '(?:城镇|城市|城镇居民|城镇人口|城镇人员)?(?:登记失业|失业登记)率' },
    ],
    example: ['城镇登记失业率控制在4%以内', '登记失业率2.6%', '城镇失业登记率控制在4.5%以内'],
    unlike: ['城镇登记失业人员再就业1.2万人'],
  },
  {
    id: 'surveyed-unemployment',
    label: '城镇调查失业率',
    words: ['失业'],
    value: ['percent'],
    change: ['points', 'percent'],
    nature: 'rate',
    charted: 'value',
    names: [{ pattern: '(?:城镇|城市)?(?:居民|人口)?调查失业率' }],
    example: ['城镇调查失业率5.5%左右'],
    unlike: ['全国城镇调查失业率5.1%'],
  },
  {
    id: 'grain',
    label: '粮食产量',
    words: ['粮食', '粮播'],
    value: ['weight'],
    change: ['percent', 'weight', 'times'],
    nature: 'level',
    charted: 'value',
    names: [
      {
        pattern:
          '粮食(?:作物)?(?:全年|年|总)?(?:总)?(?:产量(?:总量)?|产(?![业能值粮品区县大重销地]))|粮食(?:生产|总量)?(?=(?:总量)?(?:稳定|保持|达到|达|完成|实现){1,2}(?:在|到)?[0-9×])',
      },
      {
        pattern:
          '(?<=粮(?:食(?:作物)?)?(?:(?:播种?|种植|生产)?面积|播种|种植)[^。；]{2,24}[、，](?:正常年景)?)(?:(?:粮食)?总?产量|总产(?!值))',
      },
      { pattern: '粮食(?:全年|再)?(?=增产[0-9×])' },
      {
        pattern:
          '(?<=粮食(?!深?加工|酒|流通|物流|企业|储)(?:[^。；0-9]|[0-9]{1,4}(?=年)){0,26}，(?:预计)?(?:(?:19|20)[0-9]{2}年|近[两三]年|全年|全市|全省)?)(?:总产量?(?!值)|产量)',
      },
      { pattern: '粮食(?:作物)?(?:播种|种植)?面积[和与、]总?产量(?=分别|稳定|保持|达)', means: [null, 'grain'] },
      { pattern: '粮食(?=、[^，。；0-9×]{1,16}产量)' },
    ],
    example: [
      '确保粮食种植407万亩、产量145万吨',
      '确保全年粮食增产4亿斤',
      '粮食生产再获丰收，总产量18.4亿公斤',
      '粮食稳产丰收，产量达5.1亿斤',
      '粮食生产在高基点上实现新跨越，总产达到1213亿斤',
      '粮食连续5年获得丰收，总产达到127亿公斤',
      '粮食播种面积和产量分别稳定在106万亩、50万吨',
      '粮食、油料、蔬菜产量分别达118.3万吨、33万吨、165万吨',
      '大灾之年粮食总产128亿斤',
      '粮食总产量140.52万吨',
      '粮食产量稳定在800亿斤以上',
      '粮食总产765亿斤',
    ],
    unlike: [
      '夏粮产量100万吨',
      '粮食播种面积稳定在480万亩以上',
      '粮食综合生产能力达到100亿斤',
      '粮食产量由全国第6位上升为第4位',
      '粮食单产提高，蔬菜产量稳定在200万吨',
    ],
  },
  {
    id: 'energy-intensity',
    label: '单位地区生产总值能耗',
    words: ['能耗', '能源消'],
    value: ['energy'],
    change: ['percent', 'points', 'times'],
    nature: 'level',
    charted: 'change',
    names: [
      {
        pattern:
          '(?:单位|每?万元)(?:地区|国内)?(?:生产总值|GDP)(?:的)?(?:综合)?(?:能源消耗|能耗|能源消费)(?:总?量|水平|强度)?|(?:单位地区生产总值)?(?:能耗|能源消耗|能源消费)强度',
      },
    ],
    example: ['单位GDP能耗下降3.5%', '万元生产总值综合能耗下降4.6%'],
    unlike: ['规模以上工业增加值能耗下降4%以上', '单位GDP二氧化碳排放下降5.8%', '万元GDP用水量下降5%'],
  },
  {
    id: 'air',
    label: '空气质量优良天数/比例',
    words: ['优良', '良好', '空气', '大气'],
    value: ['percent', 'days'],
    change: ['points', 'percent', 'days'],
    nature: 'rate',
    charted: 'value',
    names: [
      { pattern: `${CITY}(?:${GOOD_AIR})`, narrow: true },
      { pattern: `(?:全年|年度|全市|全省)?(?:${GOOD_AIR})` },
    ],
    example: ['空气质量优良天数比率82.9%', '优良天数达到270天以上', '全市空气质量优良率达97%'],
    unlike: ['水质优良率达到100%', '优良水体比例达到80%'],
  },
  {
    id: 'fine-dust',
    label: 'PM2.5浓度',
    words: ['PM', '颗粒'],
    value: ['density'],
    change: ['percent', 'density', 'points'],
    nature: 'level',
    charted: 'value',
    names: [{ pattern: `${CITY}(?:${FINE_DUST})`, narrow: true }, { pattern: FINE_DUST }],
    example: ['PM2.5平均浓度下降15.2%', 'PM2.5不高于56微克/立方米'],
    unlike: ['PM10不高于97微克/立方米', '秋冬季PM2.5改善率在“2+26”城市居第3位'],
  },
  {
    id: 'forest',
    label: '森林覆盖率',
    words: ['森林'],
    value: ['percent'],
    change: ['points', 'percent'],
    nature: 'rate',
    charted: 'value',
    names: [{ pattern: '(?:陆地|国土)?森林(?:林木)?覆盖率' }],
    example: ['森林覆盖率达51%', '森林覆盖率30.22%'],
    unlike: ['林草覆盖率达到60%', '建成区绿化覆盖率达到40%'],
  },
  {
    id: 'towns',
    label: '常住人口城镇化率',
    words: ['城镇化', '城市化'],
    value: ['percent'],
    change: ['points', 'percent'],
    nature: 'rate',
    charted: 'value',
    names: [
      {
        pattern: '常住人口(?:城镇化率?|城市化率?)?(?:、|和|与)户籍人口(?:城镇化|城市化)(?:率|水平)',
        means: ['towns', null],
      },
      {
        pattern: '户籍人口(?:城镇化率?|城市化率?)?(?:、|和|与)常住人口(?:城镇化|城市化)(?:率|水平)',
        means: [null, 'towns'],
      },
      { pattern: '(?:常住人口)?(?:城镇化|城市化)(?:率|水平)' },
    ],
    example: ['常住人口城镇化率提高1.2个百分点左右', '城镇化率达到74.6%'],
    unlike: ['户籍人口城镇化率达到45%'],
  },
  {
    id: 'poverty',
    label: '脱贫人口/贫困发生率',
    words: ['贫困', '脱贫'],
    value: ['people', 'percent', 'bare'],
    change: ['points', 'percent'],
    nature: 'count',
    charted: null,
    names: [
      {
        pattern:
          '(?:剩余|存量|农村|建档立卡|现行标准下|国家标准线?下|省定标准下|国标|省标|绝对|未脱贫|的){0,4}贫困(?:人口|群众|居民)?(?:已|提前[一两]年|全部|如期|稳定|实现|顺利|累计|成功|整体){0,4}(?:脱贫|摆脱了?贫困|越过贫困线)|(?:群众|农村人口|农民)?(?:已|全部|如期|稳定|实现|顺利|成功){0,3}(?:(?:按)?(?:国家|省|现行)(?:定)?标准)?(?:脱贫(?!户|村|县|人口|攻坚|地区|成果|标准|不稳定|致富)|摆脱(?:了)?(?:绝对)?贫困)',
        afterNumber: true,
      },
      {
        pattern: '(?<=减少(?:农村)?[0-9.]{1,8}万?[人名]?)(?:农村|建档立卡|绝对)?贫困(?:人口|群众)',
        afterNumber: true,
      },
      { pattern: '(?:农村|综合)?贫困(?:人口)?(?:发生率|面)' },
      { pattern: '(?:剩余)?未?脱贫人口(?=达?到?了?[0-9×])' },
      {
        pattern:
          '(?:剩余|存量|农村|建档立卡|绝对|的){0,4}贫困(?:人口|群众)(?=、[^，。；]{2,14}?(?:脱贫|退出|摘帽|出列))',
        afterNumber: true,
      },
      {
        pattern:
          '(?:累计|净)?(?:减少|减)(?:农村|建档立卡|省定|绝对|国定)?贫困(?:人口|居民)|(?:现行标准下|国家标准线?下|省定标准下|剩余|存量|农村|建档立卡|国标|省标|绝对|全部|所有|的){0,4}贫困(?:人口|群众)(?![^，。；]{0,4}(?:增收|收入|人均))(?:全部|如期|实现|净|稳定|累计){0,3}(?:脱贫|减少)?',
      },
    ],
    example: [
      '全市39.9万贫困人口全部脱贫',
      '贫困发生率降至0.5%',
      '减少贫困人口12万人',
      '5万人实现省标准脱贫',
      '全年脱贫人口3.5万人',
      '72030名群众如期脱贫',
      '12.37万贫困人口、261个相对贫困村全部有序退出',
      '剩余未脱贫人口14523人全部如期脱贫',
      '贫困发生率降至0。',
    ],
    unlike: ['脱贫人口人均纯收入增长12%', '全市致贫返贫风险消除率稳定在70%以上', '资助贫困学生2万人'],
  },
  {
    id: 'research',
    label: '研发投入强度',
    words: ['研发', '研究', 'R&D', 'R＆D', 'R和D'],
    value: ['percent'],
    change: ['points', 'percent'],
    nature: 'rate',
    charted: 'value',
    names: [
      {
        pattern: `(?<=${RESEARCH}[^。；]{2,30}[，、])(?:(?:投入)?强度|占比)(?=[^，。；]{0,6}[0-9])|(?<=${RESEARCH}[^。；]{2,30}[，、])(?:总量)?占(?:全市|全省)?(?:地区|国内)?(?:生产总值|GDP)(?:的)?(?:比重|比例|比)?|(?:全社会|全市|全省|全区)?(?:的)?${RESEARCH}${SPENDING}(?:${OUTPUT}(?:的)?(?:比重|比例|比率|之?比)|(?:投入)?强度(?:占比)?|占比)(?!.{0,3}倍)`,
      },
    ],
    example: [
      '全社会研究开发投入占生产总值比重达2.6%',
      '研发支出与地区生产总值之比达1%',
      '研究与试验发展经费投入强度2.34%',
      '研发经费投入增长25%、投入强度提升至1.4%',
      '全社会研究与试验发展经费投入9.4亿元，强度达到1.82%',
    ],
    unlike: [
      '全社会研发投入增长16.8%',
      '企业研发投入占销售收入比重达到3%',
      '进一步提升研究与试验发展经费投入强度',
      '项目投资强度达到300万元',
    ],
  },
];
