import type { Word } from '../text';
import { isCapital } from './attribution-phrase';
import { PERSON_NOUNS } from './attribution-words';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';
import { LABEL } from './fact-weights';
import { isPerson } from './figures-senses';
import { type Label, namesAmong } from './label';
import type { NameForm } from './names-found';
import { stem } from './stem';

// Verbs whose object a described person may be; they end the description before a name.
const VERB = /^(?:held|shot|met|saw|took|made|led|hit|hurt|sent|gave|called|told|names|calls|says|said)$/;
const STOP =
  /^(?:who|whose|which|that|was|were|is|are|had|has|said|says|told|and|but|while|when|after|before|because|as|between|over|under|about|against|with|from|to|in|on|at|by|for|of)$/;

// Before a possessor that the phrase begins with ("the chief of Arden's council"), what stands before them is its head.
const WITHIN_PHRASE = /^(?:for|of|to|in|at|by|with|on|from|after|during|against)$/;

/**
 * What a text calls the people it names, in small words: right before the name ("Arden spokesman Ann Bell"), after "was a"
 * or "became the", or as what somebody is described ("described Ann Bell as a rebel").
 */
export function describedPeople(side: PreparedSide, names: readonly NameForm[]): Label[] {
  return names.flatMap((name) => [...before(side, name), ...after(side, name)]);
}

function before(side: PreparedSide, name: NameForm): Label[] {
  const { text, words } = side;
  const end = name.firstWord;
  const head = words[end - 1];
  // A surname alone after a noun is more often the next of a list or clause.
  if (!head || name.core.length < 2 || isCapital(side, end - 1) || !isPersonNoun(head.text)) return [];
  // "the council's first pilot, Ann Bell,": a comma between them, where an article or possessor begins the phrase.
  const comma = text.slice(head.end, (words[end] as Word).start) === ', ';
  let from = end - 1;
  while (from > 0 && end - from < LABEL.longestBeside) {
    const word = words[from - 1] as Word;
    if (!/^(?:[ -]|['’] )$/.test(text.slice(word.end, (words[from] as Word).start)) || COMMON_WORDS.has(word.text)) break;
    if (/^\d|ly$|^[a-z]+ing$/.test(word.text) || ((/ed$/.test(word.text) || VERB.test(word.text)) && !isCapital(side, from - 1))) break;
    from--;
  }
  // "will history judge Ann Bell"
  if (/^(?:will|would|to|can|could|should|may|might|must)$/.test(words[from - 1]?.text ?? '')) return [];
  // "editor-in-chief Ann Bell"
  if (/^[-‑]$/.test(text.slice(words[from - 1]?.end ?? 0, words[from]?.start ?? 0))) return [];
  // "pilot and council member Ann Bell", "the aide to Arden's mayor, Ann Bell": the phrase began earlier.
  if (words[from - 1]?.text === 'and' || WITHIN_PHRASE.test(words[from - 1]?.text ?? '')) return [];
  // "counsel to the mayor Ann Bell": the mayor is another.
  if (/^(?:the|his|her|their)$/.test(words[from - 1]?.text ?? '') && words[from - 2]?.text === 'to') return [];
  const begins =
    /^(?:a|an|the|his|her|their)$/.test(words[from - 1]?.text ?? '') || /['’]s?$/.test(text.slice(words[from]?.start, words[from]?.end));
  if (comma ? !begins : !/^[ -]$/.test(text.slice(head.end, (words[end] as Word).start))) return [];
  return [label(side, name, from, end)];
}

function after(side: PreparedSide, name: NameForm): Label[] {
  const { text, words } = side;
  const [verb, article] = [words[name.endWord]?.text ?? '', words[name.endWord + 1]?.text ?? ''];
  if (!/^(?:was|is|became|remains|as)$/.test(verb) || !/^(?:a|an|the)$/.test(article)) return [];
  if (verb === 'as' && !/^(?:described|portrayed|identified|called|branded|denounced|hailed)$/.test(words[name.firstWord - 1]?.text ?? ''))
    return [];
  // What somebody was for a time is an office, no choice of words; "NAME is" of one word may be a thing.
  if (name.core.length < 2 || (/^(?:was|became)$/.test(verb) && article === 'the')) return [];
  let end = name.endWord + 2;
  while (end < words.length && end - name.endWord < LABEL.longestBeside + 2) {
    const word = words[end] as Word;
    if (STOP.test(word.text) || (end > name.endWord + 2 && !/^[ -]$/.test(text.slice((words[end - 1] as Word).end, word.start)))) break;
    end++;
  }
  const head = words[end - 1];
  if (verb === 'was' && /^ (?:to|of|in|for|at|on|from)\b/.test(text.slice(head?.end ?? 0, (head?.end ?? 0) + 8))) return [];
  return end > name.endWord + 2 && head && isPersonNoun(head.text) ? [label(side, name, name.endWord + 2, end)] : [];
}

/** Whether a noun is one for a person, in the singular. */
export function isPersonNoun(noun: string): boolean {
  return PERSON_NOUNS.has(stem(noun)) || isPerson(`${noun}s`) || /(?:ist|eer|man|woman|ader|yer|ctor|icer)$/.test(noun);
}

function label(side: PreparedSide, name: NameForm, from: number, end: number): Label {
  const words = side.words.slice(from, end);
  return {
    start: (words[0] as Word).start,
    end: (words.at(-1) as Word).end,
    tie: name.core.at(-1) ?? name.coreText,
    given: name.core.length > 1 ? (name.core[0] as string) : null,
    compound: false,
    words: words.filter((w) => !COMMON_WORDS.has(w.text)).map((w) => stem(w.text)),
    names: namesAmong(side.text, words),
  };
}
