/** Writes an ISO date for readers: `2017-02-21` becomes `2017年2月21日`. */
export function readableDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}

/** Whether a text is an existing day in the form YYYY-MM-DD. @example isDay('2017-02-30') // false */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return iso.length === 10 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
