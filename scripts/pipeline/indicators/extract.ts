/** Reads the figures that a report states from the model of the report. */
import type { IndicatorRow } from '../../../src/indicators/row.ts';
import type { Block, Note, Report } from '../../../src/model/report.ts';
import { missingTarget } from './absent.ts';
import { inOrder } from './in-order.ts';
import { type Calendar, withDigits } from './periods.ts';
import { calendarOf, phaseOf } from './phases.ts';
import { readFigures } from './read.ts';
import { type DraftRow, rowsOf } from './rows.ts';
import { GOES_ON } from './scopes.rules.ts';
import { type Place, placeOf } from './scopes.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { mayName, tokens } from './tokens.ts';

/** The parts of a report on which the figures depend. */
export type ReportText = Pick<Report, 'year' | 'blocks' | 'notes'> & {
  region: Pick<Report['region'], 'name' | 'level'>;
};

type FoundRow = IndicatorRow & { narrow: boolean; loose: boolean };

/** Reads the figures that a report states, in the order of the text. */
export function extractIndicators(report: ReportText): IndicatorRow[] {
  const calendar = calendarOf(report.blocks, report.year);
  const frame = { calendar, place: placeOf(report.region) };
  const sentences = sentencesOf(report.blocks, calendar);
  const points = new Map<Block, ToPoints>();
  const found = sentences.flatMap((sentence, index) => {
    const { block, offset } = sentence;
    const before = sentences[index - 1];
    const toPoints = points.get(block) ?? pointsOf(block.text);
    points.set(block, toPoints);
    const part = goesOnAboutPart(sentence, before, frame.place) ? 'sentence' : null;
    return rowsOfSentence(sentence, frame, part).map((row) => placed(row, block, offset, toPoints));
  });
  const whole = wholeSeries(counted(withoutGaps(found, report.notes), report.notes));
  const rows = whole.map(({ narrow, loose, ...row }): IndicatorRow => row);
  const missing = missingTarget({ rows, sentences, notes: report.notes, plan: calendar.plan });
  return missing ? inOrder([...rows, missing], report.blocks) : rows;
}

interface Frame {
  calendar: Calendar;
  place: Place;
}

/** Whether a sentence without a subject follows one that begins with a part of the place: 高新区发展加快。完成固定资产投资100亿元。 */
function goesOnAboutPart({ block, text }: Sentence, before: Sentence | undefined, place: Place): boolean {
  if (before?.block !== block || !GOES_ON.pattern.test(text)) return false;
  return place.isZone(before.text) || place.isOther(before.text);
}

function rowsOfSentence(sentence: Sentence, { calendar, place }: Frame, part: 'sentence' | null): DraftRow[] {
  if (!mayName(sentence.text)) return [];
  const read = tokens(withDigits(sentence.text));
  if (!read.some(({ kind }) => kind === 'name')) return [];
  const estimate = read.find(({ kind }) => kind === 'estimate')?.text ?? null;
  const announced = phaseOf(sentence.text, 'sentence') === 'plan';
  const facts = { setting: sentence.setting, calendar, estimate, announced };
  return rowsOf(readFigures(read, place, part), facts);
}

function placed(draft: DraftRow, { id, text }: Block, offset: number, toPoints: ToPoints): FoundRow {
  const { years: _, start: from, end: to, ...row } = draft;
  const [start, end] = [offset + from, offset + to];
  return { ...row, block: id, start: toPoints(start), end: toPoints(end), quote: text.slice(start, end) };
}

type ToPoints = (unit: number) => number;

/** Returns a function that converts an offset from UTF-16 units to code points. In almost every text the two are the same. */
function pointsOf(text: string): ToPoints {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return (unit) => unit;
  const points: number[] = [];
  let point = 0;
  for (const char of text) {
    for (let unit = 0; unit < char.length; unit += 1) points.push(point);
    point += 1;
  }
  points.push(point);
  return (unit) => points[unit] ?? point;
}

/** Removes rows whose words extend over a gap, because words on the two sides of a gap are not one statement. */
function withoutGaps<Row extends IndicatorRow>(rows: Row[], notes: Note[]): Row[] {
  const gaps = notes.filter((note) => note.type === 'gap');
  if (gaps.length === 0) return rows;
  return rows.filter(
    ({ block, start, end }) => !gaps.some((gap) => gap.block === block && start < gap.start && gap.start < end),
  );
}

/** Keeps each statement once. Removes rows in an artifact of transcription, and rows that repeat an earlier row without saying anything new. */
function counted<Row extends IndicatorRow>(rows: Row[], notes: Note[]): Row[] {
  const artifacts = notes.filter((note) => note.type === 'repeat').filter(({ status }) => status === 'artifact');
  const said = new Set<string>();
  return rows.filter((row) => {
    const { block, start, end } = row;
    if (artifacts.some((note) => note.block === block && note.start <= start && end <= note.end)) return false;
    const [whole, ...parts] = statementsOf(row);
    if (whole === undefined || said.has(whole)) return false;
    for (const statement of [whole, ...parts]) said.add(statement);
    return true;
  });
}

/**
 * Keys for what a row says: first for the whole row, then for each part of it. A row with level and growth also says the level alone and the growth
 * alone.
 */
function statementsOf(row: IndicatorRow): string[] {
  const { indicator, kind, period, value, unit, change, changeUnit, changeBasis, relative, redacted, from } = row;
  const say = (...parts: unknown[]) => JSON.stringify([indicator, kind, period, ...parts]);
  // A hidden number (×) may be another number each time, so a row with one repeats no other row.
  if (redacted) return [say(row.block, row.start)];
  const [level, growth] = [
    [value, unit],
    [change, changeUnit],
  ];
  if (value === null && change === null) return [say(relative, changeBasis)];
  const whole = say(value === null ? null : level, change === null ? null : growth, from ?? null);
  return [whole, say(level, growth, null), say(level, null, null), say(null, growth, null)];
}

/**
 * Removes a row of a narrower series (only 市区) if the report has the whole series of the indicator, and a row with a vague name if the paragraph has
 * a row with a precise name for the same figure.
 */
function wholeSeries(rows: FoundRow[]): FoundRow[] {
  const seriesOf = ({ indicator, kind }: FoundRow) => `${indicator}|${kind}`;
  const figureOf = (row: FoundRow) => `${seriesOf(row)}|${row.period}|${row.block}`;
  const whole = new Set(rows.filter(({ narrow }) => !narrow).map(seriesOf));
  const named = new Set(rows.filter(({ narrow, loose }) => !narrow && !loose).map(figureOf));
  return rows.filter((row) => !(row.narrow && whole.has(seriesOf(row))) && !(row.loose && named.has(figureOf(row))));
}
