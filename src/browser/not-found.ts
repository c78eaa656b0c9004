/** Script of the error page: offers places, years and reports of the library that are close to the requested address. */

void help();

async function help(): Promise<void> {
  const { here, shown } = roots();
  if (here !== shown) await showIn(here);
  const words = decoded(location.pathname.slice(here.length)).split(/[/\-_.\s]+/u);
  const typed = words.filter((word) => /[\p{Script=Han}\d]/u.test(word) && word !== '404').join(' ');
  fill('', typed);
  const places = await load(`${here}places/`);
  if (!places) return;

  const year = words.map((word) => word.match(/(?<!\d)\d{4}(?!\d)/u)?.[0]).find((found) => found !== undefined);
  const place = placeIn(places, here, words);
  if (place) {
    const name = place.textContent.trim();
    offer('place', place, name);
    const nearest = year ? nearestReport(place, Number(year)) : undefined;
    if (nearest) offer(yearOf(nearest) === Number(year) ? 'report' : 'nearest', nearest, name + yearOf(nearest));
    // The search field gets only the name of the place: hardly any passage contains both name and year.
    fill(typed, nameIn(place));
  }
  if (year && places.querySelector(`main a[href$="/${year}/"]`)) offer('year', `${here}years/${year}/`, year);
}

/**
 * Root paths of two variants, base path included, e.g. `/library/tw/`: `here` is for the requested address, `shown` for this page. They differ if the
 * host sends one `404.html` for all variants.
 */
function roots(): { here: string; shown: string } {
  const rootOf = (link: HTMLAnchorElement) => new URL(link.href).pathname.replace(/404\.html$/u, '');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-variant-link]')];
  const shown = links.filter((link) => link.ariaCurrent).map(rootOf)[0] ?? '/';
  const fitting = links.map(rootOf).filter((root) => location.pathname.startsWith(root));
  return { here: fitting.sort((a, b) => b.length - a.length)[0] ?? shown, shown };
}

/** Selects the parts of a page that differ between variants. */
const PARTS = ':scope > :is(.skip, header, main, footer, dialog, template)';

/** Turns this page into the same page of another variant. If that page cannot be loaded, nothing changes. */
async function showIn(root: string): Promise<void> {
  const twin = await load(`${root}404.html`);
  if (!twin) return;
  document.title = twin.title;
  document.documentElement.lang = twin.documentElement.lang;
  const twins = twin.body.querySelectorAll(PARTS);
  for (const [i, part] of document.body.querySelectorAll(PARTS).entries()) {
    const other = twins[i];
    // A dialog that the reader has opened is in use and stays as it is.
    if (other && !(part instanceof HTMLDialogElement && (part.open || part.dataset.ready))) become(part, other);
  }
}

/**
 * Copies text and attributes from the same element of the other page. Nodes are changed, not replaced, so that they keep their event listeners and
 * stay open.
 */
function become(own: Element, twin: Element): void {
  for (const name of own.getAttributeNames())
    if (name !== 'open' && !twin.hasAttribute(name)) own.removeAttribute(name);
  for (const { name, value } of twin.attributes) own.setAttribute(name, value);
  if (own instanceof HTMLTemplateElement) own.innerHTML = twin.innerHTML;
  const nodes = [...own.childNodes];
  const others = [...twin.childNodes];
  const isAlike = nodes.length === others.length && nodes.every((node, i) => node.nodeName === others[i]?.nodeName);
  if (!isAlike) own.replaceChildren(...others);
  else
    for (const [i, node] of nodes.entries()) {
      const other = others[i] as ChildNode;
      if (node instanceof Element) become(node, other as ChildNode & Element);
      else node.nodeValue = other.nodeValue;
    }
}

async function load(url: string): Promise<Document | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined;
  } catch {
    return undefined; // Without a network the page keeps the links that it has.
  }
}

/** The path decoded; unchanged if it cannot be decoded, as with a lone `%`. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The link to a place whose address or name is one of the words. */
function placeIn(places: Document, root: string, words: string[]): HTMLAnchorElement | undefined {
  const links = [...places.querySelectorAll<HTMLAnchorElement>('main li > a[data-place]')];
  return (
    links.find((link) => words.some((word) => link.getAttribute('href') === `${root}${word.toLowerCase()}/`)) ??
    links.find((link) => words.some((word) => word.length > 1 && sameName(link.textContent.trim(), word)))
  );
}

const sameName = (name: string, word: string) => name.startsWith(word) || word.startsWith(name);

/** The name of a place without the editor's mark beside it. */
function nameIn(place: Element): string {
  const name = place.cloneNode(true) as Element;
  name.querySelector('[data-editor]')?.remove();
  return name.textContent.trim();
}

function nearestReport(place: Element, year: number): HTMLAnchorElement | undefined {
  const reports = [...(place.closest('li')?.querySelectorAll<HTMLAnchorElement>('a:not([data-place])') ?? [])];
  return reports.sort((a, b) => Math.abs(yearOf(a) - year) - Math.abs(yearOf(b) - year))[0];
}

const yearOf = (report: Element) => Number(report.getAttribute('href')?.match(/(\d{4})[^/]*\/$/u)?.[1]);

function offer(kind: string, to: Element | string, label: string): void {
  const item = document.querySelector<HTMLElement>(`[data-offer=${kind}]`);
  const link = item?.querySelector('a');
  const list = item?.closest<HTMLElement>('[data-near]');
  if (!item || !link || !list) return;
  link.href = typeof to === 'string' ? to : (to.getAttribute('href') ?? '');
  link.prepend(label);
  item.hidden = false;
  list.hidden = false;
}

/** Fills the search field, unless the reader has typed something. */
function fill(before: string, text: string): void {
  const input = document.querySelector<HTMLInputElement>('[data-not-found] input[type=search]');
  if (input && input.value === before) input.value = text;
}
