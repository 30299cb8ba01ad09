import type { PaintAbout } from '../../lib/browser';
import type { Excerpt, PaintKind, PaintSpan } from '../../lib/highlight';
import { otherName, outletInWords, publishedInWords } from '../citation';
import { certaintiesOf, KIND_NAMES } from '../facts';
import { contextCut, cutPieces, type Piece, passageCut } from '../snippet';
import { isolate, type Words } from '../words';

/** Words of one of the two texts, as a card shows them. */
export interface Quoted {
  readonly name: string;
  /** BCP 47; null where unknown. */
  readonly language: string | null;
  readonly pieces: readonly Piece[];
  /** What is to be known of these words. */
  readonly notes: readonly string[];
}

/** Everything that a card says. */
export interface CardText {
  readonly kind: PaintKind;
  readonly title: string;
  /** "3 of 17". */
  readonly at: string;
  /** The other report, with its date where it has one. */
  readonly from: string;
  readonly quoted: readonly Quoted[];
  /** Said in place of the other's words. */
  readonly note: string | null;
  /** The same for the ear, where another passage takes the place of this one. */
  readonly announced: string;
}

/** What a card says of a passage. `at` counts from 0. */
export function cardText(span: PaintSpan, about: PaintAbout, at: number, of: number, words: Words): CardText {
  const counted = words.t('cardAt', [words.number(at + 1), words.number(of)]);
  const title = titleOf(span, words);
  return {
    kind: span.kind,
    title,
    at: counted,
    from: fromOf(about, words),
    quoted: quotedOf(span, about, words),
    note: noteOf(span, about, words),
    announced: words.t('cardAnnounced', [counted, title]),
  };
}

function titleOf({ kind, note: { fact, moved } }: PaintSpan, words: Words): string {
  if (kind === 'only-here') return words.t('cardOnlyHere');
  if (kind === 'shared') return words.t(moved ? 'cardMoved' : 'cardShared');
  return fact ? words.t('cardDiffersIn', [words.t(KIND_NAMES[fact.kind])]) : words.t('cardDiffers');
}

function nameOf({ against, citation }: PaintAbout, words: Words, place: 'column' | 'sentence' = 'column'): string {
  return otherName({ against, match: { citation } }, words, place);
}

function fromOf(about: PaintAbout, words: Words): string {
  if (about.against.is === 'version' || about.citation.outlet === null) return nameOf(about, words);
  const outlet = outletInWords(about.citation, words);
  const date = publishedInWords(about.citation, words);
  return date === null ? outlet : words.t('cardFrom', [outlet, isolate(date, words)]);
}

function noteOf({ kind, note }: PaintSpan, about: PaintAbout, words: Words): string | null {
  if (kind === 'only-here') return words.t('cardNotThere', [nameOf(about, words, 'sentence')]);
  return note.other === null ? words.t('cardNotHeld') : null;
}

function quotedOf({ note: { fact, own, other } }: PaintSpan, about: PaintAbout, words: Words): Quoted[] {
  const certainties = fact && certaintiesOf(fact);
  const side = (name: string, which: 'a' | 'b', excerpt: Excerpt): Quoted => ({
    name,
    language: about.languages[which],
    pieces: piecesOf(excerpt, fact !== null),
    notes: [
      ...(certainties ? [words.t(certainties[which])] : []),
      ...(fact?.unsourced === which ? [words.t('toldWithoutSource')] : []),
      ...(which === 'b' && about.statements ? [words.t('inOurWords')] : []),
    ],
  });
  return [...(own ? [side(words.t('cardHere'), 'a', own)] : []), ...(other ? [side(nameOf(about, words), 'b', other)] : [])];
}

/** The words of a fact within their sentence, marked; of a passage its beginning. */
function piecesOf({ text, span }: Excerpt, isFact: boolean): Piece[] {
  return isFact ? cutPieces(text, contextCut(text, span), [span]) : cutPieces(text, passageCut(text, span, []), []);
}
