import { LOST_WORDS } from '../model/path.ts';
import { editedText } from '../model/reading.ts';
import type { Block, LostHeading, Report } from '../model/report.ts';
import { placeName, reportTitle } from '../site/naming.ts';
import { partOf } from '../topics/parts.ts';
import { topicOf } from '../topics/topics.ts';
import type { Convert } from '../variants/convert.ts';
import type { ComparedBlock, ComparedHeading, ComparedText } from './text.ts';

/** Makes the text of a report that the comparison reads. The title page is left out, since titles and dates always differ. */
export function comparedText(report: Report, convert: Convert): ComparedText {
  const lostBefore = Map.groupBy(report.lost, ({ before }) => before);
  const lost = (before: string | null) =>
    (lostBefore.get(before) ?? []).map((heading) => lostHeading(heading, convert));
  const blocks = report.blocks.flatMap((block) => [...lost(block.id), ...blockOf(block, report, convert)]);
  return {
    id: report.id,
    title: convert(reportTitle(report)),
    place: convert(placeName(report.region)),
    year: report.year,
    ...(report.version ? { version: report.version.number } : {}),
    blocks: [...blocks, ...lost(null)],
  };
}

function lostHeading({ id, parent, level, label }: LostHeading, convert: Convert): ComparedHeading {
  return { type: 'heading', id, parent, level, text: convert(label + LOST_WORDS), part: 'other' };
}

function blockOf(block: Block, { notes }: Report, convert: Convert): ComparedBlock[] {
  const { id, parent } = block;
  switch (block.type) {
    case 'title':
    case 'salutation':
      return [];
    case 'heading': {
      const text = convert(block.label + editedText(block, notes));
      const topic = topicOf(block.text);
      return [
        {
          type: 'heading',
          id,
          parent,
          level: block.level,
          text,
          part: partOf(block.text),
          ...(topic ? { topic } : {}),
        },
      ];
    }
    case 'paragraph':
    case 'list':
    case 'note': {
      const label = block.label ? { label: block.label } : {};
      const text = convert(editedText(block, notes) + (block.tail ?? ''));
      return [{ type: 'passage', id, parent, ...label, text }];
    }
    case 'table':
      return [
        {
          type: 'passage',
          id,
          parent,
          text: block.text
            .split(/[\t\n]/u)
            .map(convert)
            .join('　'),
        },
      ];
  }
}
