import type { APIRoute } from 'astro';
import { settings } from '../settings/settings.ts';
import { allPlaces } from '../site/library.ts';
import { placeName, reportTitle } from '../site/naming.ts';
import { absolute, fileUrl } from '../site/urls.ts';

/** The library for language models, in the llms.txt convention: what it is, and each report as Markdown. */
export const GET: APIRoute = async () => {
  const places = (await allPlaces()).map(({ region, reports }) => [
    `## ${placeName(region)}`,
    '',
    ...reports.map(({ data }) => `- [${reportTitle(data)}](${absolute(fileUrl(`data/${data.id}.md`))})`),
    '',
  ]);
  const lines = [
    `# ${settings.name}`,
    '',
    `> ${settings.description}`,
    '',
    '报告正文保持底本原貌；编者的校正、补字、阙文等只记在 JSON 的 `notes` 里。每个段落有固定编号，在 Markdown 里写在段落前的注释中；地址为“报告地址#编号”，简体、繁体相同。把地址末尾的 `.md` 换成 `.json`、`.txt`，就是同一份报告的全部数据、纯文本；换成 `.tsv`，每行是一个编号和它的文字；换成 `.indicators.json`、`.indicators.csv`，是报告写明的主要指标（目标与完成情况），每条附原句与位置。〔推定〕表示编者推断而底本没有写明。',
    '',
    `- [全部报告的目录（JSON）](${absolute(fileUrl('data/reports.json'))})`,
    `- [目录的格式（JSON Schema）](${absolute(fileUrl('data/reports.schema.json'))})`,
    `- [报告的格式（JSON Schema）](${absolute(fileUrl('data/schema.json'))})`,
    `- [指标的格式（JSON Schema）](${absolute(fileUrl('data/indicators.schema.json'))})`,
    `- [新收与改动（Atom）](${absolute(fileUrl('feed.xml'))})`,
    `- [编例与版权](${absolute(fileUrl('about/'))})`,
    '',
    ...places.flat(),
  ];
  return new Response(lines.join('\n'));
};
