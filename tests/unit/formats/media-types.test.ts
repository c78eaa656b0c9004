import { expect, test } from 'vitest';
import { fileHeaders } from '../../../src/formats/media-types.ts';

test('a text is sent with its encoding, wherever it lies', () => {
  expect(fileHeaders('/llms.txt')).toEqual({ 'Content-Type': 'text/plain; charset=utf-8' });
  expect(fileHeaders('/shelf/data/datong/2022.edited.md')).toEqual({ 'Content-Type': 'text/markdown; charset=utf-8' });
});

test('a page keeps the type that its host gives it', () => {
  expect(fileHeaders('/datong/2022/')).toEqual({});
  expect(fileHeaders('/data/datong/2022.json')).toEqual({});
});

test('a raw file is saved and not shown, since its encoding is that of the source', () => {
  const attachment = { 'Content-Disposition': 'attachment' };
  expect(fileHeaders('/data/datong/2022.base.html')).toEqual(attachment);
  expect(fileHeaders('/data/datong/2022.witness-2.docx')).toEqual(attachment);
  expect(fileHeaders('/data/datong/2022.base.txt')).toMatchObject(attachment);
});
