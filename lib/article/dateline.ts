/** Place names in capitals before a dash, with or without an agency: "HARTSFIELD, North Coast (NNS) —". */
const DATELINE = /^((?:\p{Lu}[\p{Lu}.'’\- ]{2,30})(?:,\s?[\p{L}.'’ -]{2,40}){0,2})\s{0,2}(?:[(（][^)）]{1,40}[)）])?\s{0,2}(?:--|[-–—])\s/u;

/** The dateline that opens a report, without agency and dash; null without one. The text keeps it. */
export function datelineOf(text: string): string | null {
  return DATELINE.exec(text.slice(0, 160))?.[1]?.trim().replace(/,$/, '') ?? null;
}
