import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../scripts/cli/messages.ts';
import { decode } from '../../../scripts/pipeline/read/decode.ts';

const TEXT = '各位代表：\n现在，我代表市人民政府向大会报告工作。';

function refusal(bytes: Uint8Array, encoding?: string) {
  try {
    decode(bytes, 'a.txt', encoding);
  } catch (error) {
    if (error instanceof Refused) return error.detail;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('bytes become text', () => {
  it.each([
    ['utf-8', 'utf-8', {}],
    ['utf-8', 'utf-8', { addBOM: true }],
    ['utf-16le', 'utf-16le', { addBOM: true }],
    ['utf-16be', 'utf-16be', { addBOM: true }],
    ['utf-16le', 'utf-16le', {}],
    ['gb18030', 'gb18030', {}],
    ['gb18030', 'gbk', {}],
  ])('as %s when written as %s %o', (name, encoding, options) => {
    expect(decode(iconv.encode(TEXT, encoding, options), 'a.txt')).toEqual({ text: TEXT, encoding: name });
  });

  it('in the encoding the YAML names', () => {
    expect(decode(iconv.encode(TEXT, 'gbk'), 'a.txt', 'gbk').text).toBe(TEXT);
  });
});

describe('bytes that are no text are refused, with the place', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty-file'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'binary-file'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'binary-file'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'binary-file'],
  ])('%s', (_name, bytes, rule) => {
    expect(refusal(bytes).rule).toBe(rule);
  });

  it('one broken byte in the second line', () => {
    const bytes = new TextEncoder().encode(TEXT);
    bytes[20] = 0xff;
    expect(refusal(bytes)).toMatchObject({ rule: 'encoding', file: 'a.txt', line: 2, column: 2 });
  });

  it('a replacement character that was there before', () => {
    expect(refusal(new TextEncoder().encode('各位代表：\n现在，我\uFFFD表'))).toMatchObject({
      rule: 'mojibake',
      line: 2,
      column: 5,
    });
  });

  it('text that was read in the wrong encoding once and saved so', () => {
    expect(refusal(new TextEncoder().encode('一、锟斤拷锟斤拷')).rule).toBe('mojibake');
    expect(
      refusal(new TextEncoder().encode(new TextDecoder('gbk').decode(new TextEncoder().encode('政府工作报告。')))).rule,
    ).toBe('mojibake');
    expect(refusal(new TextEncoder().encode(iconv.decode(Buffer.from('政府工作报告'), 'latin1'))).rule).toBe(
      'mojibake',
    );
  });

  it('a NUL character', () => {
    expect(refusal(new TextEncoder().encode('各位\0代表：这里有一个字符丢失了，其余都是汉字'))).toMatchObject({
      rule: 'nul',
      line: 1,
      column: 3,
    });
  });

  it('a lone surrogate in UTF-16', () => {
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])).rule).toBe('encoding');
  });
});
