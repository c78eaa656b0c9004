import type { Report } from '../../model/report.ts';
import { readReports } from '../../tree/reports.ts';
import { type Convert, converterFor } from '../../variants/convert.ts';
import { VARIANTS } from '../../variants/variants.ts';
import { equivalentClasses } from '../core/equivalents.ts';
import { type Fold, foldWith, parseEquivalents } from '../core/fold.ts';
import type { PanelReport } from '../core/panel.ts';
import { noCharacters } from './characters.ts';
import { cardOf, lengthOf } from './index.ts';
import { textOf } from './texts.ts';

/** A report with its printed passages, folded. */
export interface FoldedReport extends PanelReport {
  passages: string[];
}

/**
 * Folds all reports of a content tree as the search of its site does, so that what is counted in the terminal agrees with what a browser counts.
 * Which characters are equivalent depends on the texts in all variants, so all are converted.
 * @param step called after each report
 */
export function foldedLibrary(root: string, step: () => void): { fold: Fold; reports: FoldedReport[] } {
  const used = noCharacters();
  const converters = VARIANTS.map(({ lang }) => converterFor(lang));
  const printed = Array.from(readReports(root), (report) => {
    const texts = VARIANTS.map(({ lang }, i) =>
      textOf(report, report.script ? converterFor(lang, report.script) : (converters[i] as Convert)),
    );
    used.read(texts);
    step();
    return { facts: factsOf(report), passages: texts[0]?.passages.map(({ text }) => text) ?? [] };
  });
  const fold = foldWith(parseEquivalents(equivalentClasses(used.all, used.pairs.values())));
  return {
    fold,
    reports: printed.map(({ facts, passages }) => {
      const folded = passages.map((passage) => fold(passage).text);
      return { ...facts, passages: folded, length: lengthOf(folded) };
    }),
  };
}

const factsOf = (report: Report) => cardOf(report, (text) => text);
