import type { Copies, NamedCopy, TabView } from '../lib/browser';
import { timeInWords } from './dates';
import { ofRelation } from './relations';
import { isolate, joinClauses, type Words } from './words';

/**
 * From this share of both texts on a republication is told as "word for word"; below it was edited. Runs found by a
 * fingerprint lose a few words at their edges; where the text is held they are exact.
 */
const WORD_FOR_WORD = { fingerprint: 0.9, text: 0.999 };

/** What the popup says first, in one line: who else has this text, and who else reported the event. */
export function answerInWords(view: Extract<TabView, { state: 'article' }>, words: Words): string {
  const { matches, copies, held } = view;
  const clauses: string[] = [];
  const sameText = ofRelation(matches, 'same text');
  if (copies !== null) {
    const { outlets, unnamed, agency } = copies;
    const named = outlets - 1;
    const exact = sameText.every(
      (m) => Math.min(m.evidence.ofQuery, m.evidence.ofReport) >= (m.full ? WORD_FOR_WORD.text : WORD_FOR_WORD.fingerprint),
    );
    if (named > 0 && agency !== null)
      clauses.push(words.plural(exact ? 'answerAgencyText' : 'answerAgencyTextEdited', named, [isolate(agency, words)]));
    else if (named > 0) clauses.push(words.plural(exact ? 'answerSameText' : 'answerSameTextEdited', named));
    if (unnamed > 0) clauses.push(words.plural('answerSameTextUnnamed', unnamed));
  }
  const shared = ofRelation(matches, 'shared passages').length;
  if (shared > 0) clauses.push(words.plural('answerSharedPassages', shared));
  const event = ofRelation(matches, 'same event').length;
  if (event > 0) clauses.push(words.plural(clauses.length > 0 ? 'answerMoreOfEvent' : 'answerOfEvent', event));
  const related = ofRelation(matches, 'related').length;
  if (clauses.length > 0) return joinClauses(words, clauses);
  const none = words.plural(related > 0 ? 'answerNoneOfEvent' : 'answerNone', held);
  return related > 0 ? joinClauses(words, [none, words.plural('answerRelated', related)]) : none;
}

/** "2 outlets, 1 source: AFP", where other outlets have the same text as the page; null otherwise. Copies of one text are one source. */
export function sourcesInWords(copies: Copies | null, words: Words): string | null {
  if (copies === null || copies.outlets < 2) return null;
  const outlets = words.plural('outlets', copies.outlets);
  const sources = words.plural('sources', copies.sources);
  return copies.agency === null
    ? words.t('outletsSources', [outlets, sources])
    : words.t('outletsSourcesAgency', [outlets, sources, isolate(copies.agency, words)]);
}

/** "Earliest stated date: Coast Daily, 14 March 2031 at 09:40 UTC. Longest: this page, 263 words." Null where neither is known. Says nothing of who took it from whom. */
export function copiesInWords(copies: Copies | null, words: Words): string | null {
  const { firstSeen, longest } = copies ?? { firstSeen: null, longest: null };
  const sentences: string[] = [];
  if (firstSeen?.published)
    sentences.push(words.t('copiesFirst', [holder(firstSeen, words), timeInWords(firstSeen.published, words.language)]));
  if (longest) sentences.push(words.t('copiesLongest', [holder(longest, words), words.plural('words', longest.words)]));
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function holder({ here, outlet }: NamedCopy, words: Words): string {
  if (here) return words.t('copiesHere');
  return outlet === null ? words.t('outletNotStated') : isolate(outlet, words);
}
