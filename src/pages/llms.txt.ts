import type { APIRoute } from 'astro';
import { llmsTxt } from '../formats/llms.ts';
import { settings } from '../settings/settings.ts';
import { allPlaces } from '../site/library.ts';
import { placeName, reportTitle } from '../site/naming.ts';
import { absolute, fileUrl } from '../site/urls.ts';

const MANUAL =
  '`.md` 与 `.txt` 是底本（所印的文字，误字照旧），`.edited.md` 与 `.edited.txt` 是整理本（改正误字、补入脱字）；编者的校正、补字、阙文等记在 JSON 的 `notes` 中。每个段落有固定编号，在 Markdown 中写在段落前的注释中；地址为“报告地址#编号”，简体、繁体相同。把地址末尾的 `.md` 换成 `.json`、`.txt`，就是同一份报告的全部数据、纯文本；换成 `.tsv`，每行是一个编号和它的文字；换成 `.tei.xml`，是校勘用的 TEI P5；换成 `.epub`，是电子书；换成 `.indicators.json`、`.indicators.csv`，是报告写明的主要指标（目标与完成情况），每条附原句与位置。〔推定〕表示编者推断而底本没有写明。';

const FILES = [
  { words: '整个文库的表（CSV、JSON Lines、Parquet）', path: 'data/' },
  { words: '全部报告的目录（JSON）', path: 'data/reports.json' },
  { words: '目录的格式（JSON Schema）', path: 'data/reports.schema.json' },
  { words: '报告的格式（JSON Schema）', path: 'data/schema.json' },
  { words: '指标的格式（JSON Schema）', path: 'data/indicators.schema.json' },
  { words: 'TEI 的格式（RELAX NG）', path: 'data/tei.rng' },
  { words: '新收与改动（Atom）', path: 'feed.xml' },
  { words: '关于与版权', path: 'about/' },
];

const linkTo = (words: string, path: string) => ({ words, url: absolute(fileUrl(path)) });

/** The library for language models: what it is, and each report as Markdown. */
export const GET: APIRoute = async () => {
  const sections = (await allPlaces()).map(({ region, reports }) => ({
    name: placeName(region),
    links: reports.map(({ data }) => linkTo(reportTitle(data), `data/${data.id}.md`)),
  }));
  const { name, description } = settings;
  const files = FILES.map(({ words, path }) => linkTo(words, path));
  return new Response(llmsTxt({ name, description, manual: MANUAL, files, sections }));
};
