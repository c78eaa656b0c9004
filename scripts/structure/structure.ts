import type { Draft, DraftBlock, Passage } from '../pipeline.ts';

/** Chapter and section labels at the start of a passage; the first honest cut of the table. */
const MARKS: { level: number; pattern: RegExp }[] = [
  { level: 1, pattern: /^[一二三四五六七八九十]+、/u },
  { level: 2, pattern: /^（[一二三四五六七八九十]+）/u },
];

/** Reads the structure of a report: which passages are title lines, headings, body and notes. Pure. */
export function structure(passages: Passage[]): Draft {
  const draft: Draft = {
    blocks: [],
    title: null,
    year: null,
    region: null,
    date: null,
    meeting: null,
    speaker: null,
    noteLinks: [],
    numbering: [],
    messages: [],
  };
  passages.forEach((passage, index) => {
    draft.blocks.push(blockOf(passage, index));
  });
  return draft;
}

function blockOf(passage: Passage, index: number): DraftBlock {
  const text = passage.clean.text;
  const block: DraftBlock = {
    type: 'paragraph',
    passage: index,
    start: 0,
    end: [...passage.raw].length,
    label: '',
    text,
    tail: '',
    level: 0,
    runIn: false,
  };
  if (/^各位代表[：:]$/u.test(text)) return { ...block, type: 'salutation' };
  for (const { level, pattern } of MARKS) {
    const label = pattern.exec(text)?.[0];
    if (label && text.length < 40 && !text.includes('。')) {
      return { ...block, type: 'heading', level, label, text: text.slice(label.length) };
    }
  }
  return block;
}
