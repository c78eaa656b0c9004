/** White space in the sense of Unicode, and invisible characters. */
export const WHITE_SPACE = /[\s\u200b-\u200d\u2060\ufeff\u00ad\u3164]/u;

const ALL_WHITE_SPACE = new RegExp(WHITE_SPACE, 'gu');

/** Number of characters of a text, white space not counted: the length by which frequencies are computed. */
export const charactersOf = (text: string): number => Array.from(text.replace(ALL_WHITE_SPACE, '')).length;
