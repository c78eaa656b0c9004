/** Words of the sheet of notes. */
export const WORDS = { notes: '校记', close: '关闭' };
