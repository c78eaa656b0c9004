import { describe, expect, test } from 'vitest';
import { BODY, draftOf, headingsOf } from './draft.ts';

describe('chapters', () => {
  test('a number and a line of its own make a chapter, a bracketed number a section, a first sentence a lead', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '一、2017年重点工作安排',
        `（一）稳定经济增长。${BODY}`,
        `着力壮大实体经济。${BODY}`,
        `加快发展县域经济。${BODY}`,
      ),
    ).toEqual([
      '1 一、|2017年重点工作安排|',
      '2 （一）|稳定经济增长|。»',
      '3 |着力壮大实体经济|。»',
      '3 |加快发展县域经济|。»',
    ]);
  });

  test('where lines without a number are the chapters, 一、 inside them is a section and may begin anew', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '“十二五”时期工作回顾',
        BODY,
        '一、交通突破，产城共进',
        BODY,
        '2016年工作安排',
        `2016年是开局之年。${BODY}`,
        '一、创新加快，加快创新',
        BODY,
      ),
    ).toEqual([
      '1 |“十二五”时期工作回顾|',
      '2 一、|交通突破，产城共进|',
      '1 |2016年工作安排|',
      '2 一、|创新加快，加快创新|',
    ]);
  });

  test('a row of 一、 inside a numbered chapter is a row of sections', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '**一、过去一年工作回顾**',
        BODY,
        `一、经济平稳增长。${BODY}`,
        `二、城乡面貌改善。${BODY}`,
        '**二、今年主要工作**',
        BODY,
      ),
    ).toEqual([
      '1 一、|过去一年工作回顾|',
      '2 一、|经济平稳增长|。»',
      '2 二、|城乡面貌改善|。»',
      '1 二、|今年主要工作|',
    ]);
  });

  test('a row of 1. with nothing between its lines is a list', async () => {
    const row = ['1.市区建设绿道，新建一批街头游园', '2.开工建设市域铁路', '3.全面发行城市一卡通'];
    expect(await headingsOf('各位代表：', '一、今年主要工作', BODY, ...row, '二、加强政府自身建设', BODY)).toEqual([
      '1 一、|今年主要工作|',
      '1 二、|加强政府自身建设|',
    ]);
    const own = row.flatMap((line) => [line, BODY]);
    expect(await headingsOf('各位代表：', '一、今年主要工作', BODY, ...own, '二、加强政府自身建设', BODY)).toHaveLength(
      5,
    );
  });

  test('the second line of an unnumbered chapter is no heading of its own', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '回顾2022年工作',
        '我们锚定目标团结奋进攻坚克难',
        BODY,
        '做好2023年工作',
        '我们要撸起袖子加油干风雨无阻向前行',
        BODY,
      ),
    ).toEqual(['1 |回顾2022年工作|', '1 |做好2023年工作|']);
  });

  test('a part without a number among numbered ones is a chapter where the count begins anew below it', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '**一、2025年工作安排**',
        `（一）扩大内需。${BODY}`,
        `（二）稳定外贸。${BODY}`,
        '加强政府自身建设',
        `（一）坚持依法行政。${BODY}`,
      ),
    ).toEqual([
      '1 一、|2025年工作安排|',
      '2 （一）|扩大内需|。»',
      '2 （二）|稳定外贸|。»',
      '1 |加强政府自身建设|',
      '2 （一）|坚持依法行政|。»',
    ]);
  });

  test('headings of the markup are chapters whatever number they bear', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '## （一）当前的经济形势',
        BODY,
        '## （二）今后经济建设的方针',
        `**一、加快农业的发展。**${BODY}`,
      ),
    ).toEqual(['1 （一）|当前的经济形势|', '1 （二）|今后经济建设的方针|', '2 一、|加快农业的发展|。»']);
  });

  test('a heading broken over two lines is one', async () => {
    expect(await headingsOf('各位代表：', '二、“十四五”时期', '主要目标和任务', BODY)).toEqual([
      '1 二、|“十四五”时期主要目标和任务|',
    ]);
  });

  test('a line that announces a list is none, in bold or not', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '**一、工作安排**',
        '**重点做好八个方面工作。**',
        BODY,
        '一年来，我们主要抓了以下工作：',
        BODY,
      ),
    ).toEqual(['1 一、|工作安排|']);
  });

  test('a chapter glued to the end of a paragraph is cut off, an enumeration is not', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '一、2015年工作回顾',
        `${BODY}让人民满意，让人民放心。二、2016年工作安排`,
        '今年，一、二、三产业协同发展。',
      ),
    ).toEqual(['1 一、|2015年工作回顾|', '1 二、|2016年工作安排|']);
  });

  test('a chapter and its first section in one line are two headings', async () => {
    expect(await headingsOf('各位代表：', `**三、2012年的主要工作** （一）保持经济平稳增长。${BODY}`)).toEqual([
      '1 三、|2012年的主要工作|',
      '2 （一）|保持经济平稳增长|。»',
    ]);
  });

  test('a section and its first item in one line are two headings, though no sign parts them', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '一、工作安排',
        `（一）提高城市综合实力1.推进重大项目。${BODY}`,
        `2.壮大实体经济。${BODY}`,
      ),
    ).toEqual(['1 一、|工作安排|', '2 （一）|提高城市综合实力|', '3 1.|推进重大项目|。»', '3 2.|壮大实体经济|。»']);
  });

  test('a chapter whose text follows after white space runs in', async () => {
    expect(await headingsOf('各位代表：', `**一、2011年工作回顾** 2011年，${BODY}`)).toEqual([
      '1 一、|2011年工作回顾|»',
    ]);
  });
});

describe('a bold beginning of a numbered line', () => {
  test('is its title though no mark ends it', async () => {
    expect(await headingsOf('各位代表：', '一、工作安排', `**（一）培育新动能**抓好园区扩区，${BODY}`)).toEqual([
      '1 一、|工作安排|',
      '2 （一）|培育新动能|»',
    ]);
  });

  test('is none where it breaks off in mid-phrase', async () => {
    const line = `**（一）以优化营商环境为基础，**全面深化改革。${BODY}`;
    expect(await headingsOf('各位代表：', '一、工作安排', line)).toEqual([
      '1 一、|工作安排|',
      '2 （一）|以优化营商环境为基础，全面深化改革|。»',
    ]);
  });
});

describe('sections and items', () => {
  test('a dash opens a section where its first sentence names a topic, a list item where it gives a figure', async () => {
    const { blocks } = await draftOf(
      '各位代表：',
      '一、今年工作',
      `——围绕建设富裕大同，加快推动经济转型。${BODY}`,
      '——地区生产总值增长6%左右；',
    );
    expect(blocks.slice(2).map(({ type, label, text }) => [type, label, text.slice(0, 8)])).toEqual([
      ['heading', '——', '围绕建设富裕大同'],
      ['paragraph', '', '全面落实中央和省'],
      ['list', '——', '地区生产总值增长'],
    ]);
  });

  test('一是 in bold is a section below a chapter and an item below a section', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '**一、工作回顾**',
        `**一是投资更加有效。**${BODY}`,
        `**二是消费加快升级。**${BODY}`,
        '**二、工作安排**',
        `**（一）扩大内需。**${BODY}`,
        `**一是投资更加有效。**${BODY}`,
        `**二是消费加快升级。**${BODY}`,
      ),
    ).toEqual([
      '1 一、|工作回顾|',
      '2 一是|投资更加有效|。»',
      '2 二是|消费加快升级|。»',
      '1 二、|工作安排|',
      '2 （一）|扩大内需|。»',
      '3 一是|投资更加有效|。»',
      '3 二是|消费加快升级|。»',
    ]);
  });

  test('一是…二是 inside a paragraph are no headings', async () => {
    expect(
      await headingsOf('各位代表：', '一、工作安排', `重点抓好两件事：一是扩大投资。${BODY}二是促进消费。`),
    ).toEqual(['1 一、|工作安排|']);
  });

  test('sections inside a paragraph are cut out where a later line goes on counting', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '一、工作安排',
        `重点抓好以下工作：（一）扩大内需。${BODY}`,
        `（二）稳定外贸。${BODY}（三）深化改革。${BODY}`,
        `（四）改善民生。${BODY}`,
      ),
    ).toEqual([
      '1 一、|工作安排|',
      '2 （一）|扩大内需|。»',
      '2 （二）|稳定外贸|。»',
      '2 （三）|深化改革|。»',
      '2 （四）|改善民生|。»',
    ]);
  });

  test('an enumeration inside a section is left in it', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '一、工作安排',
        `（一）扩大内需。要做到：（一）增加投资；（二）促进消费。${BODY}`,
        BODY,
      ),
    ).toEqual(['1 一、|工作安排|', '2 （一）|扩大内需|。»']);
  });

  test('a title that has run into its text ends where its second clause does', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '一、工作安排',
        '（一）着力深化改革开放，持续优化发展环境围绕市场主体需求施策，突出抓好营商环境建设。全面落实各项政策。',
      ),
    ).toEqual(['1 一、|工作安排|', '2 （一）|着力深化改革开放，持续优化发展环境|»']);
  });

  test('items that belong to an open item rank below it', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '一、工作安排',
        '1、把稳增长作为当务之急',
        `一是扩大有效投资。${BODY}`,
        `二是促进消费升级。${BODY}`,
        '2、把谋长远作为创业之要',
        BODY,
      ),
    ).toEqual([
      '1 一、|工作安排|',
      '3 1、|把稳增长作为当务之急|',
      '3 一是|扩大有效投资|。»',
      '3 二是|促进消费升级|。»',
      '3 2、|把谋长远作为创业之要|',
    ]);
  });

  test('brackets of every make are the same kind of mark', async () => {
    expect(
      await headingsOf(
        '各位代表：',
        '一、工作安排',
        `(一) 扩大内需。${BODY}`,
        `㈡促进消费。${BODY}`,
        `三）稳定外贸。${BODY}`,
      ),
    ).toEqual(['1 一、|工作安排|', '2 （一）|扩大内需|。»', '2 ㈡|促进消费|。»', '2 三）|稳定外贸|。»']);
  });
});

describe('leads', () => {
  const chapter = ['各位代表：', '一、工作安排'];

  test('a sentence to the deputies, on a period or with figures is none', async () => {
    expect(
      await headingsOf(
        ...chapter,
        `各位代表，成绩来之不易。${BODY}`,
        `五年来，我们深化改革。${BODY}`,
        `与此同时，国防动员取得进步。${BODY}`,
        `地区生产总值增长7.5%。${BODY}`,
      ),
    ).toEqual(['1 一、|工作安排|']);
  });

  test('one that stands alone is none', async () => {
    expect(await headingsOf(...chapter, `着力壮大实体经济。${BODY}`, BODY)).toEqual(['1 一、|工作安排|']);
  });

  test('digits in a quotation are no figures', async () => {
    expect(await headingsOf(...chapter, `提高农业科技服务“110”的水平。${BODY}`, `拓宽农民增收渠道。${BODY}`)).toContain(
      '3 |提高农业科技服务“110”的水平|。»',
    );
  });

  test('white space may set off a row of them', async () => {
    const body = `五年来，我们坚持以经济建设为中心，${BODY}${BODY}`;
    expect(
      await headingsOf(
        ...chapter,
        `国民经济迈上新的台阶 ${body}`,
        `改革不断向纵深推进 ${body}`,
        `人民生活水平不断提高 ${body}`,
      ),
    ).toEqual([
      '1 一、|工作安排|',
      '3 |国民经济迈上新的台阶|»',
      '3 |改革不断向纵深推进|»',
      '3 |人民生活水平不断提高|»',
    ]);
  });

  test('bold vouches for one that stands alone', async () => {
    expect(await headingsOf(...chapter, `**着力壮大实体经济。**${BODY}`, BODY)).toContain('3 |着力壮大实体经济|。»');
  });
});

test('a report in which no chapter is found is reported', async () => {
  const { messages } = await draftOf('各位代表：', BODY);
  expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([['no-chapters', 'warning']]);
});

describe('every passage', () => {
  test('is covered by its blocks', async () => {
    const line = `（一）提高城市综合实力1.推进重大项目。${BODY}`;
    const { blocks } = await draftOf('各位代表：', '一、工作安排', line);
    expect(
      blocks
        .slice(2)
        .map(({ label, text, tail }) => label + text + tail)
        .join(''),
    ).toBe(line);
  });
});

describe('rows that only their neighbours explain', () => {
  test('lines that begin with the same words are sections; one such line is a sentence', async () => {
    const row = ['一年来，我们强基础、提品质，城乡融合步伐加快。', '一年来，我们抓改革、促开放，发展活力不断增强。'];
    const last = '一年来，我们抓脱贫、惠民生，人民生活持续改善。';
    const report = (...lines: string[]) =>
      headingsOf(
        '各位代表：',
        '一、2019年工作回顾',
        ...lines.flatMap((line) => [line, BODY]),
        '二、2020年工作安排',
        BODY,
      );
    expect(await report(...row, last)).toEqual([
      '1 一、|2019年工作回顾|',
      '2 |一年来，我们强基础、提品质，城乡融合步伐加快|。',
      '2 |一年来，我们抓改革、促开放，发展活力不断增强|。',
      '2 |一年来，我们抓脱贫、惠民生，人民生活持续改善|。',
      '1 二、|2020年工作安排|',
    ]);
    const dashed = (await report(...[...row, last].map((line) => `——${line}`))).slice(1, -1);
    expect(dashed.map((heading) => heading.slice(0, 5))).toEqual(['2 ——|', '2 ——|', '2 ——|']);
    expect(await report(last)).toEqual(['1 一、|2019年工作回顾|', '1 二、|2020年工作安排|']);
  });

  test('lines below each of which （一） begins anew are sections, and what is numbered below them is a level deeper', async () => {
    expect(
      await headingsOf(
        ...['各位代表：', '一、今后五年的任务', BODY, '——致力三个提质，打造强大引擎', '（一）推动产业提质', BODY],
        ...[
          '（二）推动项目提质',
          BODY,
          '——致力三个赋能，增强动力源泉',
          '（一）以改革赋能',
          BODY,
          '（二）以文化赋能',
          BODY,
        ],
      ),
    ).toEqual([
      '1 一、|今后五年的任务|',
      '2 ——|致力三个提质，打造强大引擎|',
      '3 （一）|推动产业提质|',
      '3 （二）|推动项目提质|',
      '2 ——|致力三个赋能，增强动力源泉|',
      '3 （一）|以改革赋能|',
      '3 （二）|以文化赋能|',
    ]);
  });

  test('a line between （一） and （三） is the section whose number is lost, also in a report with unnumbered chapters', async () => {
    expect(
      await headingsOf(
        ...['各位代表：', '负重奋进，建设迈出崭新步伐', BODY, '扎实苦干，决胜全面小康', BODY],
        ...['（一）实施乡村振兴战略', BODY, '深化改革开放', BODY, '（三）增进民生福祉', BODY],
      ),
    ).toEqual([
      '1 |负重奋进，建设迈出崭新步伐|',
      '1 |扎实苦干，决胜全面小康|',
      '2 （一）|实施乡村振兴战略|',
      '2 |深化改革开放|',
      '2 （三）|增进民生福祉|',
    ]);
  });

  test('a dash on a line of its own belongs to the row of the dashes around it', async () => {
    expect(
      await headingsOf(
        ...['各位代表：', '一、2012年工作回顾', `——推进三重一大建设。${BODY}`, '——力促科技与产业融合。', BODY],
        ...[`——加大统筹力度。${BODY}`, `——打造营商环境。${BODY}`],
      ),
    ).toContain('2 ——|力促科技与产业融合|。');
  });

  test('a chapter without the bold type of the others is known by the sections that begin anew below it', async () => {
    const sections = ['（一）推动产业振兴', '（二）实施项目建设', '（三）改善城乡面貌'].flatMap((line) => [line, BODY]);
    const own = ['（一）锤炼政治品格', '（二）树牢法治理念'].flatMap((line) => [line, BODY]);
    const headings = await headingsOf(
      ...[
        '各位代表：',
        '**2022年工作回顾**',
        ...sections,
        '**2023年重点任务**',
        ...sections,
        '加快建设实干政府',
        ...own,
      ],
    );
    expect(headings.filter((line) => line.startsWith('1'))).toEqual([
      '1 |2022年工作回顾|',
      '1 |2023年重点任务|',
      '1 |加快建设实干政府|',
    ]);
  });
});

describe('a numbered title that its paragraph follows without any sign', () => {
  test('ends before words with which a paragraph begins', async () => {
    const lines = [
      '二、加强政府自身建设高质量完成上述目标任务，对政府工作提出了更高要求。',
      `（一）推进职能转变，大力营造良好的发展环境加强政府自身建设，强化社会管理和公共服务。${BODY}`,
      '（二）关心群众利益，城乡人民生活继续得到改善认真解决人民群众反映的热点难点问题。',
      '（三）聚力打造城乡融合乡村振兴示范区，在推动大城市带大农村大山区发展上探索新路子。',
    ];
    expect(await headingsOf('各位代表：', '一、工作安排', BODY, ...lines, BODY)).toEqual([
      '1 一、|工作安排|',
      '1 二、|加强政府自身建设|»',
      '2 （一）|推进职能转变，大力营造良好的发展环境|»',
      '2 （二）|关心群众利益，城乡人民生活继续得到改善|»',
      '2 （三）|聚力打造城乡融合乡村振兴示范区，在推动大城市带大农村大山区发展上探索新路子|。',
    ]);
  });

  const chapter = '一、2022年工作安排';
  const second = (line: string) => headingsOf('各位代表：', chapter, `（一）着力稳定经济增长。${BODY}`, line, BODY);

  test.each([
    ['（二）着力提升城乡面貌强化规划城乡全覆盖', '2 （二）|着力提升城乡面貌强化规划城乡全覆盖|»'],
    ['（二）深入推进区域统筹，着力提升城乡面貌强化规划城乡全覆盖', '2 （二）|深入推进区域统筹，着力提升城乡面貌|»'],
    ['（二）以五城联创为载体，提升城市发展水平彰显规划特色', '2 （二）|以五城联创为载体，提升城市发展水平|»'],
    ['（二）推进区域协同，就业和社会保障工作稳步推进', '2 （二）|推进区域协同，就业和社会保障工作稳步推进|»'],
    ['（二）以科学发展为动力，政府自身建设进一步加强', '2 （二）|以科学发展为动力，政府自身建设进一步加强|»'],
  ])('%s', async (line, heading) => {
    expect((await second(`${line}。${BODY}`))[2]?.replace('|。»', '|»')).toBe(heading);
  });

  test('a chapter that addresses the deputies on its line', async () => {
    const headings = await headingsOf(
      '各位代表：',
      '一、2013年工作回顾',
      BODY,
      `二、加快政府自身改革和建设各位代表，${BODY}`,
    );
    expect(headings[1]).toBe('1 二、|加快政府自身改革和建设|»');
  });

  test('a whole paragraph in one sentence holds its title', async () => {
    const line = `（二）着力增进民生福祉，提升人民幸福指数坚持以人民为中心，不断实现发展为了人民、发展依靠人民，让现代化建设成果更多更公平惠及全体人民。`;
    expect((await second(line))[2]).toBe('2 （二）|着力增进民生福祉，提升人民幸福指数|»');
  });
});
