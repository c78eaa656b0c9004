import { scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { type ScaleRow, STEPS, type Step } from './steps.ts';

const WIDTH = 720;
const HEIGHT = 420;
/** Room around the lines: for the numbers on the left and below, and for the names of the lines on the right. */
const ROOM = { top: 16, right: 250, bottom: 44, left: 56 };

const NAME_HEIGHT = 14;

/** Draws the processor time of each step over the number of reports, both on logarithmic axes: a cost that grows with the library is a slope of 1. */
export function drawGrowth(rows: readonly ScaleRow[]): string {
  const sizes = rows.map(({ size }) => size);
  const x = scaleLog([Math.min(...sizes), Math.max(...sizes)], [ROOM.left, WIDTH - ROOM.right]);
  const times = rows.map(({ cost }) => cost.processor);
  const y = scaleLog([Math.min(...times), Math.max(...times)], [HEIGHT - ROOM.bottom, ROOM.top]).nice();
  const path = line<ScaleRow>(
    ({ size }) => x(size),
    ({ cost }) => y(cost.processor),
  );
  const lines = (Object.keys(STEPS) as Step[]).flatMap((step, at) => {
    const own = rows.filter((row) => row.step === step);
    const last = own.at(-1);
    return last ? [{ step, own, last, color: `hsl(${at * 60} 65% 38%)`, heightOfName: y(last.cost.processor) }] : [];
  });
  setNamesApart(lines);
  const drawn = lines.map(({ step, own, last, color, heightOfName }) => {
    const points = own.map(
      ({ size, cost }) => `<circle cx="${fixed(x(size))}" cy="${fixed(y(cost.processor))}" r="3"/>`,
    );
    const name = `<text x="${fixed(x(last.size) + 8)}" y="${fixed(heightOfName + 4)}">${STEPS[step]}</text>`;
    return `<g fill="${color}"><path d="${path(own)}" fill="none" stroke="${color}" stroke-width="1.5"/>${points.join('')}${name}</g>\n`;
  });
  const ticks = [
    ...[...new Set(sizes)].map((size) => label(x(size), HEIGHT - ROOM.bottom + 18, 'middle', String(size))),
    ...y
      .ticks()
      .filter(isRound)
      .map((time) => label(ROOM.left - 8, y(time) + 4, 'end', `${time} s`)),
    label((WIDTH - ROOM.right + ROOM.left) / 2, HEIGHT - 6, 'middle', 'reports'),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`;
  return `${open}\n<title>Processor time by number of reports</title>\n${drawn.join('')}${ticks.join('\n')}\n</svg>\n`;
}

/** Moves names down that would stand upon one another. */
function setNamesApart(lines: { heightOfName: number }[]): void {
  let above = Number.NEGATIVE_INFINITY;
  for (const line of lines.toSorted((one, other) => one.heightOfName - other.heightOfName)) {
    line.heightOfName = Math.max(line.heightOfName, above + NAME_HEIGHT);
    above = line.heightOfName;
  }
}

/** Whether a number begins with 1, 2 or 5: more ticks would stand too close together. */
const isRound = (value: number): boolean => [1, 2, 5].includes(Number(value.toExponential()[0]));

const fixed = (value: number): string => value.toFixed(1);

function label(x: number, y: number, anchor: string, text: string): string {
  return `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}" fill="#555">${text}</text>`;
}
