/**
 * How long a server asks to be left alone (`Retry-After`, in seconds or as a date), in milliseconds; null where it asks for nothing that
 * can be read.
 */
export function retryAfter(header: string | null, now: Date): number | null {
  const given = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(given)) return Number(given) * 1000;
  // Engines read a date into nearly anything that has a number in it.
  const time = /^[a-z]{3}\w*,? /i.test(given) ? Date.parse(given) : Number.NaN;
  return Number.isNaN(time) ? null : Math.max(0, time - now.getTime());
}
