import { converterFor } from '../variants/convert.ts';
import { inSiteWords } from '../variants/site-words.ts';
import { keyOfVariant, VARIANTS, type VariantTag } from '../variants/variants.ts';

/** A text in quotation marks that contains a Chinese character. */
const TEXT = /'([^'\n]*\p{Script=Han}[^'\n]*)'/gu;

/** Number of the page's variant in the list of variants; a page in another language gets the first. */
const INDEX = `Math.max(0, ${JSON.stringify(VARIANTS.map(({ lang }) => lang))}.indexOf(document.documentElement.lang))`;

/** The source of a module in which each text is that of the page's variant. */
export function inEveryVariant(source: string): string {
  const chosen = source.replace(TEXT, (literal, text: string) => {
    const forms = VARIANTS.map(({ lang }) => formOf(text, lang));
    return new Set(forms).size === 1 ? literal : `${JSON.stringify(forms)}[VARIANT]`;
  });
  return `const VARIANT = ${INDEX};\n${chosen}`;
}

function formOf(text: string, lang: VariantTag): string {
  const key = keyOfVariant(lang);
  return key ? converterFor(lang)(inSiteWords(text, key)) : text;
}

/**
 * Vite plugin that gives scripts their words in the variant of the page. The words are in modules named `*.words.ts` (`*.words.js` in the package), in Simplified. The words of
 * pages are converted after a page is rendered (`src/middleware.ts`); these are converted here, by the same rules.
 */
export const wordsInVariants = {
  name: 'words-in-variants',
  enforce: 'pre' as const,
  transform: { filter: { id: /\.words\.[jt]s$/u }, handler: inEveryVariant },
};
