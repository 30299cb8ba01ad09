import { sameWords } from './same-words';

/** Names of services that give their text to others: "Meridian Wire", "Strait News Agency". Not every agency is one of news. */
const SERVICE =
  /^(?:the )?((?!the |our |news |press |staff )\p{Lu}[\p{L}\p{M}.'’&-]{1,24}(?: [\p{L}\p{M}.'’&-]{1,24}){0,3} ?(?:Wire|Newswire|(?:News|Press|Wire) (?:Agency|Service)|Press Association|Nachrichtenagentur|Presseagentur|Nyhetsbyrå|Persbureau))$/iu;
/** What these names end in: most lines do not, and the pattern above costs a page half a millisecond to compile. */
const SERVICE_END = /(?:wire|agency|service|association|agentur|byrå|bureau)$/i;
/** A credit between dateline and dash: "PORT AVERELL (Meridian Wire) —". */
const AFTER_PLACE = /^\p{Lu}[\p{Lu}\p{M}.,'’\- ]{2,40}[(（]([^()（）]{2,40})[)）]\s{0,2}(?:--|[-–—])\s/u;
const BRACKET_DASH = /[)）]\s{0,2}(?:--|[-–—])\s/;
const FOOT = /^[\s(（[©–—-]{0,3}([^()（）[\]]{3,50}?)[)）\]\s.]{0,3}$/;

/**
 * A wire service that is not known by name but credited as one: in the byline that names no person, between dateline
 * and dash, or alone at the foot. Null without one, and where the name is the outlet's own.
 * @param foot last line of the text and the short blocks after it
 */
export function unknownAgency(
  text: string,
  bylines: readonly string[],
  outlet: string | null,
  foot: readonly string[],
): { readonly name: string; readonly visible: boolean } | null {
  const own = (name: string): boolean => outlet !== null && sameWords(name, outlet);
  for (const part of bylines.flatMap((byline) => byline.slice(0, 300).split(/,| \/ |\s[|–—-]\s/))) {
    const name = serviceIn(part);
    if (name && !own(name)) return { name, visible: true };
  }
  const opening = text.slice(0, 120);
  const credited = (BRACKET_DASH.test(opening) && AFTER_PLACE.exec(opening)?.[1]?.trim()) || '';
  // An abbreviation that no list knows may be a local station's call sign: only a byline that says the same makes it an agency's.
  const name = serviceIn(credited) ?? (credited && bylines.some((byline) => sameWords(byline, credited)) ? credited : null);
  if (name && !own(name)) return { name, visible: false };
  for (const line of foot) {
    const found = line.length <= 60 ? serviceIn(FOOT.exec(line)?.[1] ?? '') : null;
    if (found && !own(found)) return { name: found, visible: false };
  }
  return null;
}

function serviceIn(text: string): string | null {
  const name = text.trim().slice(0, 120);
  return (SERVICE_END.test(name) && SERVICE.exec(name)?.[1]) || null;
}
