import type { Page } from 'playwright-core';

/** Most stops of a walk: more than any page of the small tree has. */
export const MANY = 400;

/** What a keyboard reader meets at one stop. */
export interface Stop {
  /** Start of the element's HTML, for messages. */
  html: string;
  named: boolean;
  /** Whether the element is in the window, with nothing over it. */
  visible: boolean;
  /** Whether it has an outline that was not there before the focus came. */
  ringed: boolean;
}

/** Presses Tab until the focus leaves the page or reaches an element for the second time. */
export async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate(noteOutlines);
  const stops: Stop[] = [];
  while (stops.length < MANY) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (!stop) return stops;
    stops.push(stop);
  }
  return stops;
}

/**
 * Gives the focus to every element that can have it, one after the other, without a key: for pages whose order of stops a walk has examined, and
 * which shall be looked at once more in other colours.
 */
export async function visit(page: Page): Promise<Stop[]> {
  await page.evaluate(noteOutlines);
  return page.evaluate(`(${visitAll})(${look})`);
}

/** Stops at which something is amiss. */
export const amiss = (stops: readonly Stop[]) => stops.filter((stop) => !(stop.named && stop.visible && stop.ringed));

/** Runs in the page: looks at the element that has the focus; `null` if none has, or if the element was met before. */
async function look(): Promise<Stop | null> {
  // The page scrolls to a new focus with the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || element.dataset.walked) return null;
  element.dataset.walked = 'yes';
  const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
  const name = [
    element.getAttribute('aria-label'),
    element.textContent,
    element.title,
    ...labels.map((label) => label.textContent),
  ];
  // A radio button may be drawn by its label, a field by the form around it.
  const drawn = [element, ...labels, ...labels.flatMap((label) => [...label.children]), element.parentElement].filter(
    (candidate): candidate is HTMLElement => candidate instanceof HTMLElement,
  );
  const ringed = drawn.some((candidate) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && candidate.dataset.outline === 'none';
  });
  const visible = [...element.getClientRects()].some(({ left, right, top, bottom }) => {
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (top + bottom) / 2];
    const found = document.elementFromPoint(x, y);
    return [element, ...labels].some((candidate) => candidate.contains(found));
  });
  return { html: element.outerHTML.slice(0, 120), named: name.some((text) => text?.trim()), visible, ringed };
}

/** Runs in the page: notes what outlines there are without a focus. */
function noteOutlines(): void {
  for (const element of document.querySelectorAll<HTMLElement>('body *'))
    element.dataset.outline = getComputedStyle(element).outlineStyle;
}

/** Runs in the page: see `visit`. */
async function visitAll(lookAtFocus: () => Promise<Stop | null>): Promise<Stop[]> {
  const stops: Stop[] = [];
  const all = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex="0"]';
  for (const element of document.querySelectorAll<HTMLElement>(all)) {
    if (!element.checkVisibility()) continue;
    element.focus({ focusVisible: true } as FocusOptions);
    const stop = await lookAtFocus();
    if (stop) stops.push(stop);
  }
  return stops;
}
