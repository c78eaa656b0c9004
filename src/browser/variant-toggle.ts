import { blockAtTop } from './block-at-top.ts';

/** Lets the links to the other variants lead to the paragraph that is being read. */
export function keepPlaceAcrossVariants(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-variant-link]')) {
    const aim = () => {
      const target = document.querySelector<HTMLElement>(':target');
      const seen = target && isInView(target) ? target : blockAtTop();
      link.hash = seen?.id ?? '';
      link.search = location.search;
    };
    for (const type of ['pointerdown', 'focus', 'click']) link.addEventListener(type, aim);
  }
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
