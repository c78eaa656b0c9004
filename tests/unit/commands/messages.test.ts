import { expect, test } from 'vitest';
import { formatMessage, messageOfFault, Refused } from '../../../scripts/cli/messages.ts';

test('a message stands on one line and commands no terminal, whatever the names in it hold', () => {
  const message = { rule: 'file', severity: 'error', text: '“一\u2028二”', file: 'a\n\u001b[31mb\u202e.txt' } as const;
  expect(formatMessage(message)).toBe('a\\u{a}\\u{1b}[31mb\\u{202e}.txt error “一\\u{2028}二” [file]');
});

test('a message stays short, however long what it quotes', () => {
  const text = formatMessage({ rule: 'edit/keep', severity: 'error', text: `“${'长'.repeat(100_000)}” is not found` });
  expect(text.length).toBeLessThan(1300);
  expect(text.endsWith('” is not found [edit/keep]')).toBe(true);
});

test('a fault of the program is a message that says where, without a trace', () => {
  const { text, ...rest } = messageOfFault(new RangeError('too deep\nindeed'), 'a.txt');
  expect(rest).toEqual({ rule: 'fault', severity: 'error', file: 'a.txt' });
  expect(text).toMatch(
    /^makes the program fail \(RangeError: too deep at messages\.test\.ts:\d+\); report this, with the file$/u,
  );
});

test('a refusal keeps its own words, and its place if it has one', () => {
  const refused = (file?: string) =>
    new Refused({ rule: 'yaml', severity: 'error', text: 'is no YAML', ...(file ? { file } : {}) });
  expect(messageOfFault(refused(), 'a.txt')).toMatchObject({ rule: 'yaml', file: 'a.txt' });
  expect(messageOfFault(refused('b.txt'), 'a.txt')).toMatchObject({ file: 'b.txt' });
});
