import { cleanSource } from '../../../scripts/pipeline/clean/clean.ts';
import { factsOf } from '../../../scripts/pipeline/identify/facts.ts';
import { readSource } from '../../../scripts/pipeline/read/read.ts';
import type { ReadSource } from '../../../scripts/pipeline/read/source.ts';
import { structure } from '../../../scripts/pipeline/structure/structure.ts';
import type { Draft, Facts } from '../../../scripts/pipeline/types.ts';

/** The draft that the program makes of a Markdown text, on the way every report takes. */
export async function draftOf(...lines: string[]): Promise<Draft> {
  return structure(cleanSource(await sourceOf(lines)).passages);
}

/** The facts that the program reads from a Markdown text and the front matter at its top. */
export async function factsOfText(...lines: string[]): Promise<Facts> {
  const source = await sourceOf(lines);
  return factsOf(structure(cleanSource(source).passages), source);
}

const sourceOf = (lines: string[]): Promise<ReadSource> =>
  readSource('report.md', new TextEncoder().encode(lines.join('\n\n')));

/** Headings as `1 一、|2016年工作回顾|。`: level, label, text, tail; `»` where the body runs on. */
export async function headingsOf(...lines: string[]): Promise<string[]> {
  const { blocks } = await draftOf(...lines);
  return blocks
    .filter((block) => block.type === 'heading')
    .map(({ level, label, text, tail, runIn }) => `${level} ${label}|${text}|${tail}${runIn ? '»' : ''}`);
}

/** A sentence that is long enough to be the body of anything. */
export const BODY = '全面落实中央和省委部署，统筹推进各项工作，全年目标任务较好完成，城乡居民收入稳步增长。';
