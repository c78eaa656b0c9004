/** Words that a page says about its variant. They are written in Simplified and converted together with the page. */
import { keyOfVariant, SOURCE, VARIANTS, type Variant, type VariantTag } from './variants.ts';

/** Says which text is the original and how this page was made. @param offers the variants that the site offers */
export function originalNotice(variant: VariantTag, offers: readonly Variant[] = VARIANTS): string {
  if (!keyOfVariant(variant)) return '原文为简体，本页即原文文字。';
  const made = '原文为简体，本页由程序逐字转换，用词不改';
  return offers.some(({ lang }) => lang === SOURCE) ? `${made}；引用请以简体页为准。` : `${made}。`;
}

/** The words in which a reader found an error, and where they are. */
interface SeenPlace {
  /** Id of the report, e.g. `datong/2022`. */
  report: string;
  /** Id of the block, e.g. `s3-1-p4`. */
  block: string;
  variant: VariantTag;
  /** The words as the page shows them. */
  shown: string;
  /** Address of the page. */
  url: string;
}

/**
 * Makes the link with which a reader reports an error; title and body are filled in. `contact` is a mail address, or the address of an issue tracker:
 * its list of issues or its form for a new one. Title and body are in the query, where the common public hosts read them.
 * @example errorReportUrl('https://host.example/group/project/issues', place) // '…/issues/new?title=…&body=…'
 */
export function errorReportUrl(contact: string, place: SeenPlace): string {
  const { title, body } = errorReport(place);
  if (!/^https?:/.test(contact)) {
    // Mail programs read `+` as a plus sign, so a space has to be %20.
    return `mailto:${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(body)}`;
  }
  const address = new URL(contact);
  if (/\/issues\/?$/.test(address.pathname)) address.pathname = `${address.pathname.replace(/\/$/, '')}/new`;
  address.searchParams.set('title', title);
  address.searchParams.set('body', body);
  return address.href;
}

function errorReport({ report, block, variant, shown, url }: SeenPlace): { title: string; body: string } {
  const name = VARIANTS.find((info) => info.lang === variant)?.label ?? variant;
  const lines = [
    `段落：${report}#${block}`,
    `文字：${name}（${variant}）`,
    `页面所见：${shown}`,
    '应作：',
    '理由：',
    `网址：${url}`,
  ];
  return { title: `文字有误：${report}#${block} “${shown}”`, body: lines.join('\n') };
}
