import type { Quotation } from './quotes-find';

const SAY =
  'said|says|say|added|adds|asked|told|tells|wrote|writes|tweeted|posted|stated|declared|announced|explained|insisted|warned|argued|noted|replied|responded|continued|recalled|claimed|testified|concluded|joked|quipped|remarked|called|calls|described|boasted|vowed|urged|acknowledged|admitted|denied|complained';
const NAME = "\\p{Lu}[\\p{L}'’.-]{0,24}(?:\\s\\p{Lu}[\\p{L}'’.-]{0,24}){0,5}";
// "Mira Sand, the mayor, on Tuesday also said".
const BETWEEN = '(?:,[^,.“"]{1,60},)?(?:\\s(?:on\\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\\s(?:also\\s|later\\s|has\\s)?';
const SAID_NAME = new RegExp(`^["'”’»,.!?\\s]{0,4}(?:${SAY})\\s(?:the\\s)?(${NAME})`, 'u');
const NAME_SAID = new RegExp(`^["'”’»,.!?\\s]{0,4}(${NAME}|[Hh]e|[Ss]he)${BETWEEN}(?:${SAY})\\b`, 'u');
const BEFORE = new RegExp(`(${NAME}|\\b[Hh]e|\\b[Ss]he)${BETWEEN}(?:${SAY})\\b[^.!?“"]{0,80}$`, 'u');
const NOT_NAMES =
  /^(?:The|A|An|In|On|At|But|And|It|They|We|I|This|That|When|As|After|Before|While|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
/** Characters looked at before and after a quotation. */
const NEAR = 160;

/**
 * Who said each quotation, as named close by ("…," Mira Sand said; said Sand; Sand told reporters: "…"); null where
 * nobody is. "He said" is whoever was named last; parts of one utterance share their speaker.
 */
export function findSpeakers(text: string, quotations: readonly Quotation[]): (string | null)[] {
  const speakers: (string | null)[] = [];
  let last: string | null = null;
  for (const quotation of quotations) {
    const after = text.slice(quotation.end, quotation.end + NEAR).split('\n')[0] as string;
    const before = text
      .slice(Math.max(0, quotation.start - NEAR), quotation.start)
      .split('\n')
      .at(-1) as string;
    const found = after.match(SAID_NAME)?.[1] ?? after.match(NAME_SAID)?.[1] ?? namedBefore(before);
    const pronoun = found !== null && /^s?he$/i.test(found);
    const named = found !== null && !pronoun && !NOT_NAMES.test(found) ? found.replace(/(?:['’]s|[.,])$/u, '') : null;
    speakers.push(pronoun ? last : named);
    last = named ?? last;
  }
  share(quotations, speakers);
  return speakers;
}

function namedBefore(before: string): string | null {
  const match = before.replace(/["'“‘«„\s]+$/u, '').match(BEFORE);
  // "Mira Sand of Veldmark said": the place is not who spoke.
  return match && !/(?:\b(?:of|in|from|at|for|on)\s|-)$/.test(before.slice(0, match.index)) ? (match[1] ?? null) : null;
}

/** Gives the unnamed parts of an utterance its speaker, where only one is named in it. */
function share(quotations: readonly Quotation[], speakers: (string | null)[]): void {
  const known = new Map<number, Set<string>>();
  for (const [i, { utterance }] of quotations.entries()) {
    const speaker = speakers[i];
    if (speaker) known.set(utterance, (known.get(utterance) ?? new Set()).add(speaker));
  }
  for (const [i, { utterance }] of quotations.entries()) {
    const named = known.get(utterance);
    if (named?.size === 1) speakers[i] ??= [...named][0] ?? null;
  }
}

/** Whether two speakers may be one: by the last word of their names; unknown fits everyone. */
export function mayBeOneSpeaker(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  return lastWord(a) === lastWord(b);
}

function lastWord(name: string): string {
  return (name.split(/\s+/).at(-1) ?? '').toLowerCase().replace(/[^\p{L}]/gu, '');
}
