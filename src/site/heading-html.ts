/** A rendered heading cut into the parts that the stylesheet sets differently. */
export interface HeadingParts {
  /** A break before the heading. */
  before: string;
  label: string;
  text: string;
  tail: string;
  /** A break after it. */
  after: string;
}

const GAP = '<span class="gap"[^>]*><span>[^<]*</span></span>';
const GAP_AT_START = new RegExp(`^${GAP}`, 'u');
const GAP_AT_END = new RegExp(`${GAP}$`, 'u');

/**
 * Cuts label and closing mark off a rendered heading. A gap at either end of the heading's text stands outside them:
 * the break is before or after the heading, not between its label and its words.
 */
export function cutHeading(html: string, label: string, tail: string): HeadingParts {
  let rest = html;
  const before = takeGap(GAP_AT_START);
  const hasLabel = rest.startsWith(label);
  if (hasLabel) rest = rest.slice(label.length);
  const inner = takeGap(GAP_AT_START);
  const after = takeGap(GAP_AT_END);
  const hasTail = tail !== '' && rest.endsWith(tail);
  if (hasTail) rest = rest.slice(0, rest.length - tail.length);
  const innerEnd = takeGap(GAP_AT_END);
  return {
    before: before + inner,
    label: hasLabel ? label : '',
    text: rest,
    tail: hasTail ? tail : '',
    after: innerEnd + after,
  };

  function takeGap(pattern: RegExp): string {
    const gap = pattern.exec(rest)?.[0] ?? '';
    rest = rest.replace(pattern, '');
    return gap;
  }
}
