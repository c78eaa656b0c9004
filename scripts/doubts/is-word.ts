import { cut } from '@node-rs/jieba';

/** Whether characters make one word of the dictionary: 发展 does, 税缓 (of 退税|缓税) does not. */
export function isWord(characters: string): boolean {
  return cut(characters, false).length === 1;
}
