/** Reads the styles of a Word document. */
import { type NumberingOf, numberingOf } from './docx-numbering.ts';
import { childOf, elementsOf, isOn, setting, type XmlElement } from './xml.ts';

/** The properties of a style that this reader uses. A property that is missing is taken from the style that this style is based on. */
export interface Style {
  name: string;
  basedOn: string | null;
  numbering: NumberingOf;
  bold: boolean | undefined;
  vanish: boolean | undefined;
}

/** A chain of more styles than this is a cycle: a style that is based on itself through others. */
const LONGEST_CHAIN = 20;

/** Reads the styles of a document, by id. */
export function readStyles(root: XmlElement | undefined): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const element of root ? elementsOf(root) : []) {
    if (element.name !== 'w:style') continue;
    const run = childOf(element, 'w:rPr');
    styles.set(element.attributes['w:styleId'] ?? '', {
      name: setting(element, 'w:name') ?? '',
      basedOn: setting(element, 'w:basedOn') ?? null,
      numbering: numberingOf(childOf(element, 'w:pPr')),
      bold: isOn(run, 'w:b'),
      vanish: isOn(run, 'w:vanish'),
    });
  }
  return styles;
}

/** A style and the styles that it is based on, the nearest first. Ends after `LONGEST_CHAIN` styles. */
export function chainOf(styles: Map<string, Style>, id: string | undefined): Style[] {
  const chain: Style[] = [];
  for (let style = styles.get(id ?? ''); style && chain.length < LONGEST_CHAIN; ) {
    chain.push(style);
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return chain;
}
