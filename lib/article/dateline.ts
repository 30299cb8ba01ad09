/** Place names in capitals before a dash, with or without an agency: "HARTSFIELD, North Coast (NNS) —". */
const DATELINE = /^((?:\p{Lu}[\p{Lu}.'’\- ]{2,30})(?:,\s?[\p{L}.'’ -]{2,40}){0,2})\s{0,2}(?:[(（][^)）]{1,40}[)）])?\s{0,2}(?:--|[-–—])\s/u;

/** Most words of a place: "SAN PEDRO DE MACORÍS". */
const MAX_WORDS = 4;
const DASH = /[-–—]\s/;

/** The dateline that opens a report, without agency and dash; null without one. The text keeps it. */
export function datelineOf(text: string): string | null {
  const opening = text.slice(0, 160);
  const capitals = opening.slice(0, 3);
  // Most texts fail here, and are spared a pattern that is dear to compile.
  if (capitals !== capitals.toUpperCase() || !DASH.test(opening)) return null;
  const place = DATELINE.exec(opening)?.[1]?.trim().replace(/,$/, '') ?? null;
  // More words in capitals are a heading that runs into the text.
  return place !== null && (place.split(',')[0] ?? '').split(/\s+/).length <= MAX_WORDS ? place : null;
}
