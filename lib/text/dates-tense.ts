/** How far back a clause is read for its tense, in characters, and how far on. */
const BACK = 90;
const ON = 60;

// What says that a day lies ahead; the words that are also past forms ("planned") count as this.
const FUTURE =
  /\b(?:will|shall|won['’]t|upcoming|scheduled|slated|expected|planned|due(?! to)|to be|(?:can|could|may|might|must|should|would)(?! have\b)|(?:is|are|was|were|be|plans?|planning|expects?|set|going|hopes?|hoped|hoping|intends?|intended|ready|prepar(?:es?|ed|ing)|agreed|vow(?:s|ed)|promis(?:es|ed)|wants?|wanted|invited) to)\b|['’]ll\b/gi;
const PAST =
  /\b(?:said|says|told|was|were|had|did|has|have|been|met|made|gave|took|held|came|went|won|lost|spoke|began|fell|struck|hit|broke|left|saw|became|got|sent|rose|shot|ran|\p{Ll}{2,20}ed)\b/gu;
// Present tense for what is arranged: "the talks begin on Monday".
const ARRANGED =
  /\b(?:begins?|starts?|opens?|meets?|resumes?|expires?|ends?|convenes?|kicks? off|takes? (?:place|effect)|votes|heads|travels|arrives|faces|hosts)(?: (?:on|in|early|late|here|there))*\s?$/i;
// "Until Friday", "a strike for Friday": but not "the attack for Friday's bombing".
const AHEAD_OF_IT = /\b(?:until|till|starting|beginning|effective|for|ahead of)(?: (?:next|this|early|late))?\s?$/i;
const BY = /\bby(?: (?:next|this|early|late))?\s?$/i;
const POSSESSIVE = /^(?: \p{Ll}+)?['’]s\b/u;
const WILL_AFTER = /^,? (?:[\p{L}'’-]+ ){0,5}(?:will|is to|are to|to be|is set to|is expected)\b/u;

/**
 * Whether the words around a day say that it lies ahead (true) or has been (false); null where they say neither. Read
 * within its sentence, up to 90 characters before and 60 after.
 */
export function liesAhead(text: string, start: number, end: number): boolean | null {
  const window = text.slice(Math.max(0, start - BACK), start);
  const cut = Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'), window.lastIndexOf('” '), window.lastIndexOf('; '));
  const before = window.slice(cut + 1);
  const after = text.slice(end, end + ON);
  if (AHEAD_OF_IT.test(before)) return /\bahead of\s?$/i.test(before) || !POSSESSIVE.test(after) ? true : null;
  if (ARRANGED.test(before)) return true;
  if (before.trim().length < 12 && WILL_AFTER.test(after)) return true;
  if (/^,? (?:will|is to|are to|to be)\b/.test(after)) return true;
  const [future, past] = [lastOf(FUTURE, before), lastOf(PAST, before)];
  if (BY.test(before)) return !/\b(?:had|was|were)\b/.test(before);
  if (future < 0 && past < 0) return null;
  // "Was to", "planned": the same words as a past form.
  return future >= past;
}

function lastOf(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}
