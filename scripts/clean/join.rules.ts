/** A reason to close a line break in mid-sentence, or never to. Rows are tried in order; the first that fits decides. */
export interface JoinRule {
  id: string;
  join: boolean;
  /** Text so far of the paragraph, clean. */
  before: RegExp;
  /** The next line, clean. */
  after: RegExp;
  /** `near`: no blank line and no furniture between; `far`: either; a real gap forbids every join. */
  reach: 'near' | 'far';
  /** The two characters at the seam must be seen side by side elsewhere. */
  fits?: boolean;
  why: string;
}

/** Marks that open a new unit: never the middle of a sentence. */
const OPENING =
  '^(?:第?[一二三四五六七八九十百]+[、章节部]|[（(][一二三四五六七八九十0-9]+[）)]|[0-9]{1,2}[.、．](?![0-9])|——|[①-⑳㈠-㈩⑴-⒇#>|]|附件|注[：:])';

export const JOIN_RULES: JoinRule[] = [
  {
    id: 'new-unit',
    join: false,
    before: /$/u,
    after: new RegExp(`${OPENING}|^各位代表`, 'u'),
    reach: 'far',
    why: 'a number, dash or salutation opens a unit',
  },
  {
    id: 'closed',
    join: false,
    before: /[。！？：；…][”’）》]?$/u,
    after: /^/u,
    reach: 'far',
    why: 'the sentence before is closed',
  },
  {
    id: 'heading',
    join: false,
    before: new RegExp(`${OPENING}(?<!^——)[^。；！]{2,60}$`, 'u'),
    after: /^/u,
    reach: 'far',
    why: 'a numbered line of its own without a full stop is a heading; its body is the next line',
  },
  {
    id: 'date-line',
    join: true,
    before: /^(?:——|（)?[0-9〇一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,3}月.*[^上）]$/u,
    after: /^.{0,20}(?:会议|大会|会)上?[）]?$/u,
    reach: 'near',
    why: 'the line under the title that names date and meeting was broken',
  },
  {
    id: 'comma',
    join: true,
    before: /.{12,}[，、]$/u,
    after: /^/u,
    reach: 'far',
    why: 'a comma promises more',
  },
  {
    id: 'hard-wrap',
    join: true,
    before: /.{40,}$|.*[，。；].*$/u,
    after: /^/u,
    reach: 'near',
    why: 'prose without a closing mark goes on in the next line',
  },
  {
    id: 'seam',
    join: true,
    before: /.{20,}[^，、。；：！？]$/u,
    after: /^[^“（《].*[。；，]/u,
    reach: 'far',
    fits: true,
    why: 'prose without a closing mark goes on after a blank line or a page, and the two sides make words',
  },
];
