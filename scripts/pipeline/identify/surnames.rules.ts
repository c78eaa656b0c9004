/** Surnames. A name that stands alone, or before an office, is believed only if it begins with one. */
import type { PatternRule } from '../../../src/chinese/rule.ts';

const COMPOUND = '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|长孙|端木|呼延|宇文|独孤|南宫|百里|拓跋';
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮储靳汲段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公万肖闫岳覃楚佟苟代付兰种仝候粟雒曲逄郄操犹门及奇檀蹇回刀信楼鹿苑揭牟迟初由矫官战丛隋衣乃洛才多阿扎次索旦格';

export const SURNAME: PatternRule = {
  label: '姓氏',
  pattern: new RegExp(`^(?:${COMPOUND}|[${SINGLE}])`, 'u'),
  example: '王成',
  unlike: '下载',
};

/** A name of two or three characters that begins with a surname, four with a compound one, to be built into other patterns. */
export const SURNAMED = `(?:(?:${COMPOUND})[\\u3400-\\u9fff]{1,2}|[${SINGLE}][\\u3400-\\u9fff〓]{1,2})`;
