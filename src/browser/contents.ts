import { blockAtTop } from './block-at-top.ts';

/** Marks the section that is being read in the list of contents, and shows its name in the bar of narrow screens. */
export function followContents(): void {
  const contents = document.querySelector<HTMLElement>('[data-contents]');
  const here = document.querySelector<HTMLAnchorElement>('[data-here]');
  if (!contents || !here) return;
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>('a')].map((link) => [
      link.dataset.heading ?? link.hash.slice(1),
      link,
    ]),
  );
  const title = here.textContent;
  let current: HTMLAnchorElement | undefined;

  const follow = () => {
    const link = sectionLink(links, blockAtTop());
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    here.textContent = link?.textContent ?? title;
    here.href = link?.href ?? '#main';
    if (link) keepInView(contents, link);
    current = link;
  };

  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        follow();
      });
    },
    { passive: true },
  );
  contents.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a') && contents.matches(':popover-open')) contents.hidePopover();
  });
  follow();
}

/** The link in the contents to the section of a block. If that link is folded away, the link to the nearest section above it that is not. */
function sectionLink(
  links: Map<string, HTMLAnchorElement>,
  block: HTMLElement | undefined,
): HTMLAnchorElement | undefined {
  if (!block) return undefined;
  let before: Element | null = block.closest('.text > *');
  while (before && !before.matches('.heading')) before = before.previousElementSibling;
  let link = links.get(block.id) ?? links.get(block.dataset.under ?? before?.id ?? '');
  while (link?.closest('details:not([open])'))
    link = link.closest('ol')?.closest('li')?.querySelector('a') ?? undefined;
  return link;
}

function keepInView(list: HTMLElement, link: HTMLElement): void {
  const box = list.getBoundingClientRect();
  const { top, bottom } = link.getBoundingClientRect();
  if (top < box.top + 40 || bottom > box.bottom - 40) list.scrollTop += top - box.top - box.height / 3;
}
