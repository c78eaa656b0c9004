/** The form in which a reader chooses two reports. It is made from the list of all reports that stands in the page. */
import { element } from '../../search/pages/dom.ts';

/** A report of the list. */
export interface Choice {
  id: string;
  year: string;
}

/** A place of the list with its reports, oldest first. */
export interface PlaceChoice {
  name: string;
  province: string;
  reports: Choice[];
}

/** The reports that the page lists, by place. */
export function choices(page: HTMLElement): PlaceChoice[] {
  const root = page.dataset.root ?? '/';
  return Array.from(page.querySelectorAll('.places > li'), (item) => ({
    name: item.querySelector('[data-place]')?.textContent?.trim() ?? '',
    province: item.closest('section')?.querySelector('h3')?.textContent ?? '',
    reports: Array.from(item.querySelectorAll<HTMLAnchorElement>('.years a'), (link) => ({
      id: (link.getAttribute('href') ?? '').slice(root.length).replace(/\/$/, ''),
      year: link.textContent?.trim() ?? '',
    })).reverse(),
  }));
}

/** Address of the comparison of two reports, from the comparison's own page. */
export const comparisonAddress = (a: string, b: string): string => `?a=${a}&b=${b}`;

/** Shows the form with two reports chosen, and makes of each year in the list a link to the comparison with the year before. */
export function openForm(page: HTMLElement, places: PlaceChoice[], a: string, b: string): void {
  const form = page.querySelector('[data-compare-form]') as HTMLFormElement;
  const first = places.find(({ reports }) => reports.length > 1) ?? places[0];
  const ids = first?.reports.slice(-2).map(({ id }) => id) ?? [];
  const sides = [a || (ids[0] ?? ''), b || (ids.at(-1) ?? '')].map((id, at) =>
    fillSide(form, at === 0 ? 'a' : 'b', places, id),
  );
  form.onsubmit = (event) => {
    event.preventDefault();
    const [one = '', other = ''] = sides.map(({ value }) => value);
    location.assign(comparisonAddress(one, other));
  };
  form.hidden = false;
  const list = page.querySelector('[data-compare-list]') as HTMLElement;
  if (a !== '' || b !== '') list.hidden = true;
  else linkYears(list, places);
}

/** Fills the selects of one side. The value of the result, a select of years, is the id of the chosen report. */
function fillSide(form: HTMLFormElement, side: string, places: PlaceChoice[], id: string): HTMLSelectElement {
  const [place, year] = ['[data-place]', '[data-year]'].map((name) =>
    form.querySelector<HTMLSelectElement>(`[data-side=${side}] ${name}`),
  ) as [HTMLSelectElement, HTMLSelectElement];
  place.replaceChildren(
    ...Array.from(
      Map.groupBy(places, ({ province }) => province),
      ([province, own]) =>
        element(
          'optgroup',
          { label: province },
          ...own.map(({ name }) =>
            element(
              'option',
              { value: String(places.findIndex((one) => one.name === name && one.province === province)) },
              name,
            ),
          ),
        ),
    ),
  );
  const fillYears = (wanted: string) => {
    const reports = places[Number(place.value)]?.reports ?? [];
    year.replaceChildren(...reports.map((report) => element('option', { value: report.id }, report.year)));
    const same = reports.find((report) => report.id === wanted) ?? reports.find((report) => report.year === wanted);
    year.value = same?.id ?? reports.at(-1)?.id ?? '';
  };
  place.value = String(
    Math.max(
      0,
      places.findIndex(({ reports }) => reports.some((report) => report.id === id)),
    ),
  );
  fillYears(id);
  place.onchange = () => fillYears(year.selectedOptions[0]?.textContent ?? '');
  return year;
}

function linkYears(list: HTMLElement, places: PlaceChoice[]): void {
  const heading = list.querySelector('h2') as HTMLElement;
  heading.textContent = heading.dataset.withScript ?? '';
  const before = new Map(
    places.flatMap(({ reports }) => reports.slice(1).map(({ id }, at) => [id, reports[at]?.id ?? ''] as const)),
  );
  const items = list.querySelectorAll('.places > li');
  items.forEach((item, at) => {
    const reports = places[at]?.reports.toReversed() ?? [];
    item.querySelectorAll<HTMLAnchorElement>('.years a').forEach((link, index) => {
      const id = reports[index]?.id ?? '';
      const older = before.get(id);
      if (older) link.href = comparisonAddress(older, id);
      else link.hidden = true;
    });
    (item as HTMLElement).hidden = reports.length < 2;
  });
  for (const section of list.querySelectorAll<HTMLElement>('section'))
    section.hidden = !section.querySelector('li:not([hidden])');
  list.hidden = !list.querySelector('section:not([hidden])');
}
