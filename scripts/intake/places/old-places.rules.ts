/** Places that GB/T 2260 had in earlier years, with the codes of that time. Where only the word for the kind changed (顺德市, 毕节地区), no row is needed. */
import type { Rule } from '../../../src/chinese/rule.ts';
import type { Unnamed } from './places.ts';

export interface OldPlaceRule extends Rule {
  place: Unnamed;
}

export const OLD_PLACES: OldPlaceRule[] = [
  {
    label: '并入济南市',
    place: { name: '莱芜市', short: '莱芜', code: '371200', level: 'prefecture', province: '山东省' },
    example: '莱芜市',
    unlike: '莱阳市',
  },
  {
    label: '今襄阳市',
    place: { name: '襄樊市', short: '襄樊', code: '420600', level: 'prefecture', province: '湖北省' },
    example: '襄樊市',
    unlike: '襄城区',
  },
  {
    label: '今普洱市',
    place: { name: '思茅市', short: '思茅', code: '530800', level: 'prefecture', province: '云南省' },
    example: '思茅市',
    unlike: '思明区',
  },
  {
    label: '今鄂尔多斯市',
    place: { name: '伊克昭盟', short: '伊克昭', code: '152700', level: 'prefecture', province: '内蒙古自治区' },
    example: '伊克昭盟',
    unlike: '昭通市',
  },
  {
    label: '今通辽市',
    place: { name: '哲里木盟', short: '哲里木', code: '152300', level: 'prefecture', province: '内蒙古自治区' },
    example: '哲里木盟',
    unlike: '通化市',
  },
  {
    label: '并入东城区',
    place: { name: '崇文区', short: '崇文', code: '110103', level: 'county', province: '北京市' },
    example: '崇文区',
    unlike: '崇左市',
  },
  {
    label: '并入西城区',
    place: { name: '宣武区', short: '宣武', code: '110104', level: 'county', province: '北京市' },
    example: '宣武区',
    unlike: '武宣县',
  },
  {
    label: '并入黄浦区',
    place: { name: '卢湾区', short: '卢湾', code: '310103', level: 'county', province: '上海市' },
    example: '卢湾区',
    unlike: '卢龙县',
  },
  {
    label: '并入静安区',
    place: { name: '闸北区', short: '闸北', code: '310108', level: 'county', province: '上海市' },
    example: '闸北区',
    unlike: '湖北省',
  },
  {
    label: '并入浦东新区',
    place: { name: '南汇区', short: '南汇', code: '310119', level: 'county', province: '上海市' },
    example: '南汇区',
    unlike: '南皮县',
  },
  {
    label: '并入滨海新区',
    place: { name: '塘沽区', short: '塘沽', code: '120107', level: 'county', province: '天津市' },
    example: '塘沽区',
    unlike: '塘河区',
  },
  {
    label: '并入滨海新区',
    place: { name: '汉沽区', short: '汉沽', code: '120108', level: 'county', province: '天津市' },
    example: '汉沽区',
    unlike: '汉阳区',
  },
  {
    label: '并入滨海新区',
    place: { name: '大港区', short: '大港', code: '120109', level: 'county', province: '天津市' },
    example: '大港区',
    unlike: '大足区',
  },
  {
    label: '并入越秀区',
    place: { name: '东山区', short: '东山', code: '440102', level: 'county', province: '广东省', prefecture: '广州市' },
    example: '东山区',
    unlike: '东山县',
  },
  {
    label: '并入荔湾区',
    place: { name: '芳村区', short: '芳村', code: '440107', level: 'county', province: '广东省', prefecture: '广州市' },
    example: '芳村区',
    unlike: '芳城区',
  },
  {
    label: '并入黄埔区',
    place: { name: '萝岗区', short: '萝岗', code: '440116', level: 'county', province: '广东省', prefecture: '广州市' },
    example: '萝岗区',
    unlike: '萝北县',
  },
  {
    label: '并入姑苏区',
    place: { name: '沧浪区', short: '沧浪', code: '320502', level: 'county', province: '江苏省', prefecture: '苏州市' },
    example: '沧浪区',
    unlike: '沧县',
  },
  {
    label: '并入姑苏区',
    place: { name: '金阊区', short: '金阊', code: '320504', level: 'county', province: '江苏省', prefecture: '苏州市' },
    example: '金阊区',
    unlike: '金坛区',
  },
];
