import type { Quotation } from './quotes-find';
import { QUOTE } from './weights';

const SAY =
  'said|says|say|added|adds|asked|told|tells|wrote|writes|tweeted|posted|stated|declared|announced|explained|insisted|warned|argued|noted|replied|responded|continued|recalled|claimed|testified|concluded|joked|quipped|remarked|called|calls|described|boasted|vowed|urged|acknowledged|admitted|denied|complained';
// A full stop belongs to initials and titles alone: elsewhere a sentence ends with it, and the next name is another's.
const NAME_WORD = "(?:(?:\\p{Lu}\\.){1,3}|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Rev|St)\\.|\\p{Lu}[\\p{L}'’-]{0,24})";
const NAME = `${NAME_WORD}(?:\\s${NAME_WORD}){0,5}`;
// "Mira Sand, the mayor, on Tuesday also said".
const BETWEEN = '(?:,[^,.“"]{1,60},)?(?:\\s(?:on\\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\\s(?:also\\s|later\\s|has\\s)?';
const SAID_NAME = new RegExp(`^["'”’»,.!?\\s]{0,4}(?:${SAY})\\s(?:the\\s)?(${NAME})`, 'u');
const NAME_SAID = new RegExp(`^["'”’»,.!?\\s]{0,4}(${NAME}|[Hh]e|[Ss]he)${BETWEEN}(?:${SAY})\\b`, 'u');
const BEFORE = new RegExp(`(${NAME}|\\b[Hh]e|\\b[Ss]he)${BETWEEN}(?:${SAY})\\b[^.!?“"]{0,80}$`, 'u');
const NOT_NAMES =
  /^(?:The|A|An|In|On|At|But|And|It|They|We|I|This|That|When|As|After|Before|While|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;
/** A person: two words or more with capital letters; one might open a sentence, or be a place. */
const PERSON = new RegExp(`${NAME_WORD}(?:\\s${NAME_WORD}){1,5}`, 'gu');
/** Before places and bodies: "in New Lind", "the Harbour Board". */
const PLACED = /\b(?:in|at|near|from|the)\s$/i;
/** What makes a person the subject of telling: "Mira Sand, 34, a teacher, said". */
const TELLS = new RegExp(`^(?:,[^,.“"]{1,60}){0,3},?${BETWEEN}(?:${SAY})\\b`, 'u');

/**
 * Who said each quotation, as named close by ("…," Mira Sand said; said Sand; Sand told reporters: "…"); null where
 * nobody is. "He said" is whoever spoke last, unless others were named since: then it is the one of them who tells something, or
 * nobody. Parts of one utterance share their speaker.
 */
export function findSpeakers(text: string, quotations: readonly Quotation[]): (string | null)[] {
  const speakers: (string | null)[] = [];
  let last: string | null = null;
  let since = 0;
  /** Said by "he" or "she", but nobody knows who that is. */
  const unclear = new Set<number>();
  for (const quotation of quotations) {
    const after = text.slice(quotation.end, quotation.end + QUOTE.speakerNear).split('\n')[0] as string;
    const before = text
      .slice(Math.max(0, quotation.start - QUOTE.speakerNear), quotation.start)
      .split('\n')
      .at(-1) as string;
    const found = after.match(SAID_NAME)?.[1] ?? after.match(NAME_SAID)?.[1] ?? namedBefore(before);
    const pronoun = found !== null && /^s?he$/i.test(found);
    const named = found !== null && !pronoun && !NOT_NAMES.test(found) ? found.replace(/(?:['’]s|[.,])$/u, '') : null;
    const speaker: string | null = pronoun
      ? spokenOf(text.slice(Math.max(since, quotation.start - QUOTE.speakerFar), quotation.start), last)
      : named;
    if (pronoun && speaker === null) unclear.add(speakers.length);
    speakers.push(speaker);
    last = speaker ?? last;
    since = quotation.end + (named === null ? 0 : Math.max(0, after.indexOf(named)) + named.length);
  }
  share(quotations, speakers, unclear);
  return speakers;
}

/**
 * Whom "he" or "she" stands for after the text since the last quotation; null where it may be several. Sources of claims have a rule of their own (`antecedent` in
 * attribution-found.ts): whoever was credited last, bodies and groups too, in any sentence; a quotation's speaker may be named where nothing is credited.
 */
function spokenOf(between: string, last: string | null): string | null {
  const named = [...between.matchAll(PERSON)].filter(
    ({ 0: name, index }) => !PLACED.test(between.slice(Math.max(0, index - 8), index)) && (last === null || !mayBeOneSpeaker(name, last)),
  );
  if (named.length === 0) return last;
  const telling = named.filter((match) => TELLS.test(between.slice(match.index + match[0].length)));
  const names = new Set(telling.map(([name]) => lastWord(name)));
  return names.size === 1 ? (telling.at(-1)?.[0] ?? null) : null;
}

function namedBefore(before: string): string | null {
  const match = before.replace(/["'“‘«„\s]+$/u, '').match(BEFORE);
  // "Mira Sand of Veldmark said": the place is not who spoke.
  return match && !/(?:\b(?:of|in|from|at|for|on)\s|-)$/.test(before.slice(0, match.index)) ? (match[1] ?? null) : null;
}

/** Gives the unnamed parts of an utterance its speaker, where only one is named in it. */
function share(quotations: readonly Quotation[], speakers: (string | null)[], unclear: ReadonlySet<number>): void {
  const known = new Map<number, Set<string>>();
  for (const [i, { utterance }] of quotations.entries()) {
    const speaker = speakers[i];
    if (speaker) known.set(utterance, (known.get(utterance) ?? new Set()).add(speaker));
  }
  for (const [i, { utterance }] of quotations.entries()) {
    const named = known.get(utterance);
    if (named?.size === 1 && !unclear.has(i)) speakers[i] ??= [...named][0] ?? null;
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
