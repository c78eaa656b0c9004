/** The id above, `''` at the top of the report. @example parentOf('s3-1-p4') // 's3-1' */
export function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('-')));
}
