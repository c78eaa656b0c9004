/** `2017-02-21` as a reader reads it: `2017年2月21日`. */
export function readableDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
}
