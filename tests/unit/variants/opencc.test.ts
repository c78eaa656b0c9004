import { expect, it } from 'vitest';
import { hongKongOfTaiwan } from '../../../src/variants/opencc.ts';

it('OpenCC in one pass derives the Hong Kong form of a word from its Taiwan form', () => {
  expect(hongKongOfTaiwan('裡面的平臺為群眾啟用')).toBe('裏面的平台為羣眾啓用');
});
