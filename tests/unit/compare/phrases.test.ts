import { describe, expect, test } from 'vitest';
import { candidate, comparePhrases, type Part, phrasesOf } from '../../../src/compare/phrases.ts';

/** Compares two lists of rows, and writes what became of each phrase: `=` kept, `~` reworded, `+` new, `-` gone, `@` elsewhere. */
function compared(a: string[], b: string[]): [string[], string[]] {
  const read = (rows: string[], side: string) =>
    rows.flatMap((text, row) => phrasesOf(text).map((phrase) => candidate(phrase, `${side}${row}`, row, row)));
  const [as, bs] = [read(a, 'a'), read(b, 'b')];
  comparePhrases(as, bs);
  const signs = { kept: '=', changed: '~', new: '+', gone: '-' };
  const write = ({ state, text, parts, elsewhere }: (typeof as)[number]) =>
    signs[state] + (parts?.map(marked).join('') ?? text) + (elsewhere ? `@${elsewhere}` : '');
  return [as.map(write), bs.map(write)];
}

/** A part that differs stands in braces, a number in angle brackets. */
const marked = ({ text, differs }: Part): string =>
  differs === 'number' ? `<${text}>` : differs === 'words' ? `{${text}}` : text;

describe('phrases', () => {
  test('end at punctuation, with the closing quotation mark, and are together the text', () => {
    const text = '锚定“走在前、开新局”，坚持稳中求进；做到“两个维护”。各位代表！谢谢';
    expect(phrasesOf(text)).toEqual([
      '锚定“走在前、开新局”，',
      '坚持稳中求进；',
      '做到“两个维护”。',
      '各位代表！',
      '谢谢',
    ]);
    expect(phrasesOf('')).toEqual([]);
  });

  test('are kept, new or gone; a difference in punctuation is none', () => {
    expect(compared(['坚持稳中求进，办好冬奥会。'], ['坚持稳中求进；扩大内需。'])).toEqual([
      ['=坚持稳中求进，', '-办好冬奥会。'],
      ['=坚持稳中求进；', '+扩大内需。'],
    ]);
  });

  test('that were reworded are compared word by word', () => {
    expect(compared(['扎实推动高质量发展，'], ['着力推动高质量发展。'])).toEqual([
      ['~{扎实}推动高质量发展，'],
      ['~{着力}推动高质量发展。'],
    ]);
  });

  test('whose number changed have it set off, without the words around it', () => {
    expect(compared(['一般公共预算收入增长5%左右，'], ['一般公共预算收入增长3.5%，'])).toEqual([
      ['~一般公共预算收入增长<5%>{左右}，'],
      ['~一般公共预算收入增长<3.5%>，'],
    ]);
  });

  test('that only name another year are no changed number', () => {
    expect(compared(['做好2022年政府工作，'], ['做好2023年政府工作，'])).toEqual([
      ['~做好{2022}年政府工作，'],
      ['~做好{2023}年政府工作，'],
    ]);
  });

  test('that stand in another section say where', () => {
    expect(compared(['巩固拓展主题教育成果，', '扩大内需，'], ['扩大内需，', '巩固拓展主题教育成果。'])).toEqual([
      ['=巩固拓展主题教育成果，@b1', '-扩大内需，'],
      ['+扩大内需，', '=巩固拓展主题教育成果。@a0'],
    ]);
  });
});
