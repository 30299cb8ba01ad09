import type { Span } from '../text';
import { HOLDING } from './attribution-words';
import type { PreparedSide, Sentence } from './context';
import { CERTAINTY } from './fact-weights';
import type { Sureness } from './types';

/** How sure a verb's happening is said to be, and the words that say so together with the verb. */
export interface VerbCertainty {
  readonly certainty: Sureness;
  readonly span: Span;
}

const BE = /^(?:be|been|being|was|were|is|are|am)$/;
const HAVE = /^(?:has|have|had|having)$/;
const NEGATION = /^(?:not|never|didnt|wasnt|werent|isnt|arent|doesnt|dont|hasnt|havent|hadnt|wont|wouldnt)$/;
const POSSIBLE = /^(?:may|might|could|possibly|perhaps|maybe|potentially|probably|likely)$/;
const REPORTED = /^(?:reportedly|allegedly|supposedly|purportedly|apparently)$/;
/** Participles that with "to" make what follows reported or supposed: "believed to have", "suspected of". */
const SAID_TO = /^(?:alleged|believed|thought|suspected|accused|rumored|rumoured|presumed|feared|reported|said)$/;
const LATE = /^(?:belatedly|eventually|finally|ultimately|later|almost|nearly|barely|only)$/;
const CONDITION = /^(?:if|unless|whether)$/;
/** Words of doubt or of another time that leave a happening open where they stand in its clause. */
const OPEN =
  /^(?:would|should|must|will|shall|wont|wouldnt|ll|cannot|cant|couldnt|can|plans?|planned|planning|intends?|intended|vowed|threatened|threatens|wants?|wanted|hopes?|hoped|expects?|expected|set|due|scheduled|about|going|refused|failed|declined|agreed|ordered|asked|urged|told|decided|tried|trying|attempted|attempting|able|unable|seeking|sought|no|neither|nor|nobody|none|without|nothing|denied|denies|denying|deny|rather|instead|before|until|unlikely|seem|seems|seemed|appear|appears|appeared|suspicion|claims?|claimed|allegations?|alleged|accusations?|accuses?|accusing|charges?|charged|indict|indicts|indicted|indictments?)$/;
/** Nouns after which "that" begins what somebody else says, supposes or fears. */
const TOLD_THAT =
  /^(?:reports?|story|stories|rumou?rs?|notion|idea|theory|theories|suggestions?|possibility|chances?|fears?|beliefs?|speculation|claims?|assertions?|assumptions?|concerns?|hints?|signs?|word|news|testimony|statements?)$/;
/** Before "who": no certain people, of whom something would be told. */
const ANYBODY =
  /^(?:those|people|persons|individuals|anyone|anybody|everyone|everybody|workers|patients|travell?ers|passengers|residents)$/;
/** Words that end a verb's own clause to the left. */
const CLAUSE = /^(?:that|which|who|whom|while|but|because|although|though|when|after|since|as|and|or)$/;

/**
 * How sure the happening of the verb at word `w` is said to be, by the auxiliaries and adverbs that stand in one chain before
 * it ("might be", "was not", "allegedly") or right after it; "stated" where there are none. Null where it is open in
 * another way: to come, wanted, under a doubt told elsewhere in its clause; or in a question or quotation mark's reach.
 */
export function certaintyOf(side: PreparedSide, sentence: Sentence, w: number): VerbCertainty | null {
  const { words, text } = side;
  const verb = words[w] as Span;
  let found: { certainty: Sureness; at: number } | null = null;
  let auxiliary = w;
  let i = w - 1;
  for (; i >= Math.max(sentence.firstWord, w - CERTAINTY.chain); i--) {
    const word = words[i]?.text ?? '';
    const gap = text.slice(words[i]?.end ?? 0, words[i + 1]?.start ?? 0);
    if (!/^(?: |['’])$/.test(gap)) break;
    if (isMonth(side, i)) break;
    const to = word === 'to' && (SAID_TO.test(words[i - 1]?.text ?? '') || POSSIBLE.test(words[i - 1]?.text ?? ''));
    const of = word === 'of' && /^(?:accused|suspected)$/.test(words[i - 1]?.text ?? '');
    if (BE.test(word) || HAVE.test(word)) auxiliary = i;
    const here = sureness(side, i, words[i + 1]?.text ?? '');
    // Negation is never lost: it outweighs a "may" beside it.
    if (here && (!found || here === 'denied')) found = { certainty: here, at: i };
    if (!here && !BE.test(word) && !HAVE.test(word) && !to && !of && !/ly$|^(?:also|then|since|first|later|already|still|now)$/.test(word))
      break;
  }
  const next = words[w + 1];
  if (!found && next && REPORTED.test(next.text) && text.slice(verb.end, next.start) === ' ')
    return { certainty: 'reported', span: { start: words[auxiliary]?.start ?? verb.start, end: next.end } };
  // "did not disclose", "disclosed belatedly": both are so.
  if (LATE.test(words[w - 1]?.text ?? '') || isOpen(side, sentence, i, w)) return null;
  if (found)
    return {
      certainty: found.certainty,
      span: { start: Math.min(words[found.at]?.start ?? verb.start, words[auxiliary]?.start ?? verb.start), end: verb.end },
    };
  if ((side.side.statements?.[sentence.paragraph]?.certainty ?? 'stated') !== 'stated') return null;
  return { certainty: 'stated', span: { start: words[auxiliary]?.start ?? verb.start, end: verb.end } };
}

/** "May", the month. */
function isMonth(side: PreparedSide, i: number): boolean {
  const word = side.words[i];
  return word?.text === 'may' && side.text.charCodeAt(word.start) === 0x4d;
}

function sureness(side: PreparedSide, i: number, next: string): Sureness | null {
  const word = side.words[i]?.text ?? '';
  // "not only" denies nothing.
  if (NEGATION.test(word)) return /^(?:only|just|merely|yet|immediately)$/.test(next) ? null : 'denied';
  if (POSSIBLE.test(word)) return 'possible';
  if (REPORTED.test(word)) return 'reported';
  if (SAID_TO.test(word) && (next === 'to' || (next === 'of' && /^(?:accused|suspected)$/.test(word)))) return 'reported';
  return null;
}

/** Whether the clause before word `i`, or a question mark, leaves the verb's happening open. */
function isOpen(side: PreparedSide, sentence: Sentence, i: number, w: number): boolean {
  if (/[?]["”’]?$/.test(side.text.slice(sentence.start, sentence.end))) return true;
  // "agreed to buy": neither done nor open; "be meeting" after "are to": to come.
  if (side.words[i]?.text === 'to' || side.words[w - 1]?.text === 'to') return true;
  const gerund = side.words[w]?.text.endsWith('ing') ?? false;
  for (let k = i; k >= Math.max(sentence.firstWord, w - (gerund ? CERTAINTY.gerundReach : CERTAINTY.reach)); k--) {
    const word = side.words[k];
    const after = side.words[k + 1];
    if (!word || !after) break;
    if (isMonth(side, k)) continue;
    // "was called a vandal for painting the crane": what somebody holds of another.
    if (gerund && HOLDING.has(word.text) && /(?:ed|ing)$/.test(word.text)) return true;
    // "those who have possibly been exposed": whoever they may be.
    if (word.text === 'who' && ANYBODY.test(side.words[k - 1]?.text ?? '')) return true;
    // "over a false report that the pilot was ready to speak": not told as a fact here.
    if (after.text === 'that' && TOLD_THAT.test(word.text)) return true;
    if (
      OPEN.test(word.text) ||
      CONDITION.test(word.text) ||
      NEGATION.test(word.text) ||
      POSSIBLE.test(word.text) ||
      REPORTED.test(word.text)
    )
      return true;
    if (CLAUSE.test(word.text) && /^(?:[,;]? )$/.test(side.text.slice(word.end, after.start))) {
      // "if they come and take it": a condition reaches over "and".
      if (!/^(?:and|or|that)$/.test(word.text)) break;
    }
    if (/[;:()“”"]/.test(side.text.slice(word.end, after.start))) break;
  }
  return false;
}

/** Whether two certainties are of another sort: stated, denied, or open (possible, conditional and reported are told apart by wording alone). */
export function certaintiesDiffer(x: VerbCertainty | null, y: VerbCertainty | null): boolean {
  if (!x || !y) return false;
  const sort = ({ certainty }: VerbCertainty) => (certainty === 'conditional' || certainty === 'reported' ? 'possible' : certainty);
  return sort(x) !== sort(y);
}
