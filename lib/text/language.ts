const RTL_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const ANY_LETTER = /\p{L}/gu;

/** Which way a text runs, by the script of most of its letters. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, 2000);
  const rtl = sample.match(RTL_LETTER)?.length ?? 0;
  if (rtl === 0) return 'ltr';
  const all = sample.match(ANY_LETTER)?.length ?? 0;
  return rtl * 2 > all ? 'rtl' : 'ltr';
}
