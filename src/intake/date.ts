/** The calendar date at the head of an ISO 8601 date or time, as `2025-09-04`: the date as written there, in no other time zone. */
export function isoDate(value: string): string | null {
  const match = /^\s*(\d{4})([-/]?)(\d{2})\2(\d{2})(?![^\sTZ+])/.exec(value);
  if (match === null) return null;
  const [, year, , month, day] = match as unknown as [string, string, string, string, string];
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = time.getUTCMonth() === Number(month) - 1 && time.getUTCDate() === Number(day);
  return real ? `${year}-${month}-${day}` : null;
}
