import { describe, expect, test } from 'vitest';
import { NO_DECISIONS, readDecisions } from '../../../scripts/decisions/decisions.ts';
import { arrange } from '../../../scripts/pipeline/arrange/arrange.ts';
import type { Passage } from '../../../scripts/pipeline/types.ts';
import { passagesOf } from '../annotate/passages.ts';

/** A page whose second column was cut in two: line 2 ends with what belongs to line 1. */
const PAGE = passagesOf('向高端发展，支持', '加快步伐，壮大龙头企业；全面提升活力。', '精细管理。', '（五）城乡融合');

function arranged(notes: string, passages: Passage[] = PAGE) {
  return arrange(passages, readDecisions(`notes:\n${notes}`, 'a.yaml'));
}

function raws({ passages }: { passages: Passage[] }): string[] {
  return passages.map(({ raw }) => raw);
}

test('without decisions the passages stay the same objects', () => {
  expect(arrange(PAGE, NO_DECISIONS).passages[1]?.clean).toBe(PAGE[1]?.clean);
});

describe('move', () => {
  test('a piece of a line moves to the end of another', () => {
    const result = arranged('  - {move: 壮大龙头企业；, to: "支持[]", detail: 错栏}');
    expect(raws(result)).toEqual([
      '向高端发展，支持',
      '壮大龙头企业；',
      '加快步伐，全面提升活力。',
      '精细管理。',
      '（五）城乡融合',
    ]);
    expect(result.passages[1]).toMatchObject({ at: [[2, 5, 12]], moved: [{ start: 0, end: 7, detail: '错栏' }] });
    expect(result.passages[2]?.at).toEqual([
      [2, 0, 5],
      [2, 12, 19],
    ]);
  });

  test('a piece that goes inside a line becomes part of it', () => {
    const result = arranged('  - {move: 壮大龙头企业；, to: "高端[]发展", detail: 错栏}');
    expect(result.passages[0]).toMatchObject({
      raw: '向高端壮大龙头企业；发展，支持',
      at: [
        [1, 0, 3],
        [2, 5, 12],
        [1, 3, 8],
      ],
      moved: [{ start: 3, end: 10 }],
    });
  });

  test('whole lines move before others and stay lines', () => {
    const result = arranged('  - {move: （五）城乡融合, to: "[]精细", detail: 错栏}');
    expect(raws(result)).toEqual([
      '向高端发展，支持',
      '加快步伐，壮大龙头企业；全面提升活力。',
      '（五）城乡融合',
      '精细管理。',
    ]);
  });

  test('no character is lost or used twice', () => {
    const result = arranged('  - {move: 支持…壮大龙头, to: "精细[]", detail: 错栏}');
    expect([...raws(result).join('')].sort()).toEqual([...raws({ passages: PAGE }).join('')].sort());
  });

  test('a target inside the moved piece is refused', () => {
    expect(arranged('  - {move: 壮大龙头企业；, to: "龙头[]企业", detail: 错栏}').messages).toEqual([
      expect.objectContaining({ rule: 'edit/move', severity: 'error', file: 'a.yaml', line: 2 }),
    ]);
  });
});

describe('join and split', () => {
  test('a join closes two passages and says where', () => {
    const result = arranged('  - join: 支持[]加快步伐');
    expect(result.passages[0]).toMatchObject({
      raw: '向高端发展，支持加快步伐，壮大龙头企业；全面提升活力。',
      joins: [8],
    });
  });

  test('a split opens one; at a border it changes nothing', () => {
    expect(raws(arranged('  - split: 加快步伐，[]壮大'))).toContain('壮大龙头企业；全面提升活力。');
    expect(raws(arranged('  - split: 支持[]加快步伐'))).toEqual(raws({ passages: PAGE }));
  });
});

test('furniture leaves the text and is handed to the ledger', () => {
  const result = arranged('  - {furniture: 精细管理。, reason: caption}');
  expect(raws(result)).not.toContain('精细管理。');
  expect(result.furniture).toEqual([{ at: [3, 0, 5], reason: 'caption' }]);
});

test('lost headings are counted before the passage that follows the gap in reading order', () => {
  const notes = `  - {gap: "支持[]", reason: column, detail: 缺, lost: [（三）]}
  - {move: 精细管理。, to: "[]加快步伐", detail: 错栏}`;
  const result = arranged(notes);
  expect(result.passages[1]).toMatchObject({ raw: '精细管理。', lost: [{ level: 2, label: '（三）' }] });
});

test('a decision whose quotation is not found is an error with the line of the YAML', () => {
  expect(arranged('  - {move: 没有的话, to: "支持[]", detail: 错栏}').messages).toEqual([
    {
      rule: 'edit/move',
      severity: 'error',
      text: 'move: “没有的话” is not in the source; quote the clean text as it is printed, errors included',
      file: 'a.yaml',
      line: 2,
    },
  ]);
});
