/** A chart of one concept by year: one line for all reports together, and one for each chosen place. */
import type { YearPoint } from '../../core/panel.ts';
import { rateOf } from '../../core/panel.ts';
import { element } from '../dom.ts';
import { say } from '../say.ts';

/** One line of a chart. */
export interface Line {
  name: string;
  points: YearPoint[];
}

const HEIGHT = 220;
const EDGE = { top: 12, right: 16, bottom: 28, left: 40 };
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes the contents of a figure: caption, drawing, legend. Lines are told apart by their dashes and marks, so that no colour is needed; the first is drawn strongest. A line is broken where a year has no
 * report.
 * @param width in CSS pixels, as the page has room
 */
export function lineChart(concept: string, lines: readonly Line[], width: number): Element[] {
  const years = lines.flatMap(({ points }) => points.map(({ year }) => year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const ticks = ticksUpTo(Math.max(...lines.flatMap(({ points }) => points.map(rate)), 0));
  const top = ticks.at(-1) ?? 1;
  const x = (year: number) =>
    EDGE.left + (first === last ? 0.5 : (year - first) / (last - first)) * (width - EDGE.left - EDGE.right);
  const y = (value: number) => HEIGHT - EDGE.bottom - (value / top) * (HEIGHT - EDGE.top - EDGE.bottom);

  const svg = shape('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': say('chart', { concept }) });
  for (const tick of ticks) {
    svg.append(
      shape('line', { class: 'grid', x1: EDGE.left, x2: width - EDGE.right, y1: y(tick), y2: y(tick) }),
      shape('text', { x: EDGE.left - 8, y: y(tick) + 4, 'text-anchor': 'end' }, String(tick)),
    );
  }
  for (const year of yearLabels(first, last, width)) {
    svg.append(shape('text', { x: x(year), y: HEIGHT - 8, 'text-anchor': 'middle' }, String(year)));
  }
  // The strongest line is drawn last, above the others.
  for (const [i, { points }] of [...lines.entries()].reverse()) {
    const group = shape('g', { 'data-line': i });
    group.append(shape('path', { d: pathOf(points, x, y) }));
    for (const point of points) group.append(mark(i, x(point.year), y(rate(point))));
    svg.append(group);
  }
  return [
    element('figcaption', {}, element('b', {}, concept), ` ${say('unit')}`),
    svg,
    element('ul', { class: 'panel-legend' }, ...lines.map(({ name }, i) => legendItem(name, i))),
  ];
}

const rate = ({ count, length }: YearPoint): number => rateOf(count, length);

function pathOf(points: readonly YearPoint[], x: (year: number) => number, y: (value: number) => number): string {
  return points
    .map((point, i) => {
      const goesOn = points[i - 1]?.year === point.year - 1;
      return `${goesOn ? 'L' : 'M'}${x(point.year).toFixed(1)} ${y(rate(point)).toFixed(1)}`;
    })
    .join('');
}

/** Marks of the points of each line, around 0 0. The first is filled, the others are hollow. */
const MARKS = [
  'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0',
  'M-3 -3H3V3H-3Z',
  'M0 -4L4 3H-4Z',
  'M0 -4.5L4.5 0L0 4.5L-4.5 0Z',
];

function mark(line: number, x: number, y: number): SVGElement {
  return shape('path', {
    class: 'mark',
    d: MARKS[line] ?? '',
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
  });
}

function legendItem(name: string, line: number): HTMLElement {
  const sample = shape('svg', { viewBox: '0 0 32 12', 'aria-hidden': 'true' });
  const group = shape('g', { 'data-line': line });
  group.append(shape('path', { d: 'M0 6H32' }), mark(line, 16, 6));
  sample.append(group);
  return element('li', {}, sample, name);
}

/** Round numbers from 0 up to at least `most`, four or five of them. */
export function ticksUpTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? rough;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}

/** Years that are written below a chart: all, or as many as there is room for, the last one always among them. */
function yearLabels(first: number, last: number, width: number): number[] {
  const room = Math.max(2, Math.floor((width - EDGE.left - EDGE.right) / 44));
  const every = Math.ceil((last - first + 1) / room);
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return all.filter((year) => (last - year) % every === 0);
}

function shape(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
