import { rememberingForms, type Span, type Word } from '../text';
import { gapBefore, isCapital, type Phrase } from './attribution-phrase';
import { BODY_NOUNS, isKnower, OUTLET_NOUNS, PAPER_NOUNS, PERSON_NOUNS } from './attribution-words';
import type { PreparedSide, Sentence } from './context';
import { isPerson } from './figures-senses';
import { stemAt } from './stem';
import type { SourceKind } from './types';

const WIRES =
  /^(?:afp|reuters|ap|dpa|efe|ansa|upi|pti|ani|aap|tass|xinhua|kyodo|yonhap|anadolu|interfax|irna|wam|spa|kuna|bbc|cnn|nbc|abc|cbs|npr|msnbc|pbs|itv)$/;
const ACRONYM_BODY = /^\p{Lu}{2,}$/u;
// Why a source has no name, as news says it.
const ANONYMOUS =
  /\b(?:on (?:the )?conditions? of anonymity|(?:asked|asking|wished|wishing|wanted|preferred|requested) not to be (?:named|identified|quoted)|declin(?:ed|ing) to be (?:named|identified)|(?:not|n't) (?:be(?:ing)? )?(?:named|identified)|(?:requested|insisted on|granted|demanding|requesting) anonymity|anonymously|(?:not|n[o'’]t|without being) authori[sz]ed to (?:speak|discuss|comment|talk)\b)/iu;
const REASON =
  /^[^.;“"]{0,60}?\b(?:(?:because|as|since|citing|due to|for fear|out of fear|in order to|to (?:discuss|describe|speak|avoid|protect|talk))\b[^.;“"]{3,160})/iu;

/** What kind of source a phrase names, by its head noun and its capitals. */
export function kindOf(side: PreparedSide, sentence: Sentence, phrase: Phrase, cue: string): SourceKind {
  const end = headEnd(side, phrase);
  const is = (w: number, nouns: ReadonlySet<string>) => nouns.has(stemAt(side, w));
  const isName = (w: number) =>
    isCapital(side, w) && !(w === sentence.firstWord && (is(w, PERSON_NOUNS) || is(w, BODY_NOUNS) || is(w, PAPER_NOUNS)));
  let [names, news, wire, person] = [0, false, false, false];
  for (let w = phrase.from; w < end; w++) {
    const word = side.words[w]?.text ?? '';
    if (/^(?:the|a|an|us)$/.test(word)) continue;
    if (!isName(w)) {
      if (is(w, PERSON_NOUNS) || (isPerson(word) && !is(w, BODY_NOUNS))) person = true;
      continue;
    }
    names++;
    if (WIRES.test(word)) wire = true;
    if (is(w, OUTLET_NOUNS)) news = true;
  }
  const last = end - 1;
  const ends = isName(last);
  if (!person && (wire || (news && (names > 1 || !ends)) || (!ends && is(last, OUTLET_NOUNS)))) {
    // "Fox Business host Ann Bell" has a person in it, "Velden Post" and "CNN" an outlet alone; "Tim Post" may be a man.
    if (wire || /report|accord|cit|obtain|quot|publish/.test(cue) || is(last, OUTLET_NOUNS) || side.words[last]?.text === 'agency')
      return 'agency';
  }
  if (is(last, PAPER_NOUNS) && !person) return 'document';
  if (!ends) {
    if (is(last, BODY_NOUNS)) return 'body';
    return 'unnamed';
  }
  if (person) return 'named';
  const raw = side.text.slice(side.words[last]?.start, side.words[last]?.end);
  return is(last, BODY_NOUNS) || ACRONYM_BODY.test(raw) ? 'body' : 'named';
}

/** End of the part of a phrase with its head: before the first preposition, or participle after a noun ("a letter sent to"). */
function headEnd(side: PreparedSide, { from, end }: Phrase): number {
  for (let w = from + 1; w < end; w++) {
    const word = side.words[w]?.text ?? '';
    if (/^(?:of|for|in|at|from|with|to|on|by|near|familiar|close)$/.test(word)) return w;
    if (/ed$|^(?:sent|seen|held)$/.test(word) && !isCapital(side, w) && isKnower(stemAt(side, w - 1))) return w;
  }
  return end;
}

// Every way to say it has one of these words; most sentences have none.
const asksNoName = rememberingForms((word) => (/^(?:anonym|named|identified|quoted|authori)/.test(word) ? 1 : 0));

function mayBeAnonymous({ words }: PreparedSide, sentence: Sentence): boolean {
  for (let w = sentence.firstWord; w < sentence.endWord; w++) if (asksNoName(words[w] as Word) === 1) return true;
  return false;
}

/** Why the source of a sentence has no name, in the report's words; null where it is not said. Looked for in the sentence itself. */
export function anonymityOf(side: PreparedSide, sentence: Sentence): Span | null {
  if (!mayBeAnonymous(side, sentence)) return null;
  const text = side.text.slice(sentence.start, sentence.end);
  const found = ANONYMOUS.exec(text);
  if (!found) return null;
  const start = sentence.start + found.index;
  const reason = REASON.exec(text.slice(found.index + found[0].length));
  const end = start + found[0].length + (reason ? reason[0].length : 0);
  return { start, end: start + side.text.slice(start, end).trimEnd().replace(/[,;]$/, '').length };
}

/** Whether a phrase stands for several: "officials", "Bell and Cole". */
export function isPlural(side: PreparedSide, { from, end }: Phrase): boolean {
  for (let w = from + 1; w < end; w++) if (side.words[w]?.text === 'and' && gapBefore(side, w) === ' ') return true;
  const last = side.words[end - 1]?.text ?? '';
  return /[^s]s$/.test(last) && (!isCapital(side, end - 1) || (end - from === 1 && PERSON_NOUNS.has(stemAt(side, end - 1))));
}
