/** What the page of open work shows. Only `npm run dev` has this page: no site that is built holds it. */
import type { DoubtRule } from '../../scripts/doubts/doubt.ts';
import type { LibraryStatus } from '../../scripts/editing/library-status.ts';
import type { Lacking, ReportStatus } from '../../scripts/editing/report-status.ts';
import { readableDate } from '../chinese/dates.ts';

/** What the dev server tells the page: the status of the library with the reports that cannot be made, each in one line of English. */
export interface StatusData {
  status: LibraryStatus | null;
  faults: string[];
}

const LACKING: Record<Lacking, string> = { speaker: '报告人', date: '日期', meeting: '会议', origin: '来源' };

const INFERRED: Record<ReportStatus['inferred'][number], string> = { place: '地方', year: '年份', title: '题名' };

const DOUBTS: Record<DoubtRule, string> = {
  'doubt/repeat': '重文',
  'doubt/near-repeat': '近似重文',
  'doubt/open-end': '段末不完',
  'doubt/open-start': '段首不全',
  'doubt/cut-word': '断词',
  'doubt/numbering': '编号不接',
  'doubt/doubled': '叠字',
  'doubt/look-alike': '形近字',
  'doubt/sign': '符号',
  'doubt/unpaired': '标点不成对',
};

/** A report with open work. Numbers are those of places. */
export interface StatusRow {
  id: string;
  title: string;
  /** Doubts that are probably right, by kind, e.g. `断词 2`. */
  kinds: string;
  doubts: number;
  /** Doubts that are seldom right. */
  faint: number;
  script: number;
  unreleased: number;
  /** Facts that the report lacks, and what was concluded. */
  facts: string;
}

/** The page as it is shown. */
export interface StatusPage {
  reports: number;
  released: string;
  rows: StatusRow[];
  /** Name and value of each total. */
  totals: [name: string, value: string][];
}

/** Makes the page model of a library's status. Reports with nothing to do are only counted. */
export function statusPage({ reports, withdrawn, undescribed, releases, lastRelease }: LibraryStatus): StatusPage {
  const rows = reports.map(rowOf);
  const open = rows.filter((row) => row.doubts + row.script + row.unreleased > 0 || row.facts !== '');
  const sum = (count: (row: StatusRow) => number) => String(rows.reduce((total, row) => total + count(row), 0));
  return {
    reports: reports.length,
    released: lastRelease ? `已发布${releases}次，最近一次在${readableDate(lastRelease)}` : '尚未发布',
    rows: open,
    totals: [
      ['待判疑处', sum(({ doubts }) => doubts)],
      ['繁体字形待核', sum(({ script }) => script)],
      ['未发布的编号', sum(({ unreleased }) => unreleased)],
      ['残本', String(reports.filter(({ missing }) => missing !== null).length)],
      ...(withdrawn.length > 0 ? [['已撤下', withdrawn.join('、')] as [string, string]] : []),
      ...(undescribed.length > 0 ? [['没有 YAML 的原始文件', undescribed.join('、')] as [string, string]] : []),
    ],
  };
}

function rowOf({ id, title, likely, possible, script, unreleased, lacks, inferred, missing }: ReportStatus): StatusRow {
  const kinds = Object.entries(likely) as [DoubtRule, number][];
  const facts = [
    lacks.length > 0 ? `缺${lacks.map((fact) => LACKING[fact]).join('、')}` : '',
    inferred.length > 0 ? `${inferred.map((fact) => INFERRED[fact]).join('、')}系推定` : '',
    missing === null ? '' : '残本',
  ];
  return {
    id,
    title,
    kinds: kinds.map(([rule, count]) => `${DOUBTS[rule]} ${count}`).join('，'),
    doubts: kinds.reduce((total, [, count]) => total + count, 0),
    faint: possible,
    script,
    unreleased,
    facts: facts.filter((said) => said !== '').join('；'),
  };
}
