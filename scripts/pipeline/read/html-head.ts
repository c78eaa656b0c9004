/** Reads what a page says about itself as a whole. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The names of classes and ids that a style sheet in the page hides. */
export function hiddenNames(document: Tree.Document): Set<string> {
  const names = new Set<string>();
  for (const css of headTexts(document, 'style')) {
    for (const [, selectors = '', rules = ''] of css.matchAll(/([^{}]{1,400})\{([^{}]{0,400})\}/gu)) {
      if (!/display\s*:\s*none/iu.test(rules)) continue;
      for (const selector of selectors.split(',')) {
        const name = /^\s*(?:[a-z]+)?[.#]([\w-]+)\s*$/iu.exec(selector)?.[1];
        if (name) names.add(name);
      }
    }
  }
  return names;
}

/** The title of the article, from the page's `<title>`. Empty if the title names no report. */
export function titleOf(document: Tree.Document): string {
  const [title = ''] = headTexts(document, 'title');
  const own = title.split(/[_|]|\s[-–—]\s/u)[0]?.trim() ?? '';
  return /报\s*告/u.test(own) ? own : '';
}

/** The texts of all elements with one name, wherever they are in the page. */
function headTexts(document: Tree.Document, wanted: string): string[] {
  const texts: string[] = [];
  const stack: Tree.Node[] = [document];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('childNodes' in node)) continue;
    if (node.nodeName === wanted) {
      texts.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
      continue;
    }
    for (const child of node.childNodes) stack.push(child);
  }
  return texts.reverse();
}
