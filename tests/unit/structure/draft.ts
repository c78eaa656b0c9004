import { cleanSource } from '../../../scripts/pipeline/clean/clean.ts';
import { readSource } from '../../../scripts/pipeline/read/read.ts';
import { structure } from '../../../scripts/pipeline/structure/structure.ts';
import type { Draft } from '../../../scripts/pipeline/types.ts';

/** The draft that the program makes of a Markdown text, on the way every report takes. */
export async function draftOf(...lines: string[]): Promise<Draft> {
  const source = await readSource('report.md', new TextEncoder().encode(lines.join('\n\n')));
  return structure(cleanSource(source).passages, source);
}

/** Headings as `1 一、|2016年工作回顾|。`: level, label, text, tail; `»` where the body runs on. */
export async function headingsOf(...lines: string[]): Promise<string[]> {
  const { blocks } = await draftOf(...lines);
  return blocks
    .filter((block) => block.type === 'heading')
    .map(({ level, label, text, tail, runIn }) => `${level} ${label}|${text}|${tail}${runIn ? '»' : ''}`);
}

/** A sentence that is long enough to be the body of anything. */
export const BODY = '全面落实中央和省委部署，统筹推进各项工作，全年目标任务较好完成，城乡居民收入稳步增长。';
