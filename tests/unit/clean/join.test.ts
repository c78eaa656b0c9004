import { describe, expect, it } from 'vitest';
import { cleanSource } from '../../../scripts/pipeline/clean/clean.ts';
import { readSource } from '../../../scripts/pipeline/read/read.ts';

async function passages(text: string) {
  return cleanSource(await readSource('a.txt', new TextEncoder().encode(text))).passages;
}

describe('a broken line', () => {
  it.each([
    [['——2017年2月21日在晋中市第四届人民', '代表大会第二次会议上'], 1, 'the date line under the title'],
    [
      ['坚持稳中求进，努力办好民生实事，持续改善营商环境，', '', '加快高质量发展。'],
      1,
      'behind a comma and a blank line',
    ],
    [['加快健身步道建设，突出水资', '', '源、水生态、水环境“三水统筹”，持续推进。'], 1, 'inside a word'],
    [['全省粮食总产量预计达到', '', '205', '', '万吨，达到历史最好水平。'], 1, 'around a number'],
    [['（四）致力乡村振兴，塑造高质量发展新样板', '发展特优农业。建设基地。'], 2, 'behind a heading is none'],
    [['取得新进步。', '各位代表，过去五年极不平凡。'], 2, 'behind a full stop is none'],
    [
      ['我们着力强支撑、提质效，三次产业加快发展', '', '工业稳步发展。围绕再造一个工业强市，'],
      2,
      'behind a title without a number is none',
    ],
    [['加快大同锡纯半导体芯片材', '', '空寺5A级景区提升工程，'], 2, 'where no word comes of it is none'],
  ])('%j gives %i passage(s): %s', async (lines, count) => {
    expect(await passages(lines.join('\n'))).toHaveLength(count);
  });

  const WRAPPED =
    '　　坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，扎实推动高质量发\n展，全年主要目标任务较好完成。';
  const wrapped = (...lines: string[]) => [...Array.from({ length: 12 }, () => WRAPPED), ...lines].join('\n');

  it('is closed in a heading as wide as the lines, and across a page', async () => {
    const heading = [
      '　　一、展望2024年，我们要铆足决心干劲乘势而上、加压奋进，努力将创新发展',
      '的新路子走得更宽更稳更实',
    ];
    const page = [
      '　　加快项目建设进度，切实办好民生实事，持续改善人居环境和营商环境条件。',
      '- 3 -',
      '深入推进乡村振兴。',
    ];
    expect((await passages(wrapped(...heading, ...page))).slice(-2).map(({ clean }) => clean.text)).toEqual([
      '一、展望2024年，我们要铆足决心干劲乘势而上、加压奋进，努力将创新发展的新路子走得更宽更稳更实',
      '加快项目建设进度，切实办好民生实事，持续改善人居环境和营商环境条件。深入推进乡村振兴。',
    ]);
  });

  it('is not closed behind a short heading or before an indent', async () => {
    expect(await passages(wrapped('　　一、2024年工作安排', '　　今年是关键一年。'))).toHaveLength(14);
  });

  it('is not closed across a page that is missing', async () => {
    const left = '各位代表，我们坚持稳中求进，全力以赴抓好经济发展和社会稳定各项工作，切实办好民生实';
    expect(await passages(`${left}（下转第四版）\n事项目，群众满意。`)).toHaveLength(2);
    expect(await passages(`${left}（下转第四版）\n（上接第一版）事项目，群众满意。`)).toHaveLength(1);
    expect(await passages(`${left}\n（上接第一版）事项目，群众满意。`)).toHaveLength(2);
  });
});
