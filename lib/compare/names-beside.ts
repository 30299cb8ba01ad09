import type { Span } from '../text';
import type { SentencePair } from './context';
import { NAME_BESIDE } from './fact-weights';
import { type Evidence, type SideName, sideOf } from './facts-evidence';
import { headOfBody, isBody, type NameForm } from './names-found';
import { isShorter, spelledAlike } from './names-variants';

/** Two ways to write one name. */
export interface Beside {
  readonly a: Span;
  readonly b: Span;
}

interface Forms {
  readonly a: readonly NameForm[];
  readonly b: readonly NameForm[];
}

/** Names that are one only by where they stand: given names of kin, names in two parts, institutions that open alike. */
export function findBeside(evidence: Evidence, forms: Forms): Beside[] {
  return [...kin(evidence, forms), ...joined(evidence, forms), ...openings(forms)];
}

/** "Tim Cole and his wife, Sara" beside "Tim and Sarah Cole": a given name spelled otherwise, in sentences that are a pair. */
function kin(evidence: Evidence, forms: Forms): Beside[] {
  const [inA, inB] = [bySentence(evidence, 'a', forms.a), bySentence(evidence, 'b', forms.b)];
  const found: Beside[] = [];
  for (const pair of evidence.context.pairs) {
    if (pair.similarity < NAME_BESIDE) break;
    for (const x of inA.get(pair.a) ?? []) {
      for (const y of inB.get(pair.b) ?? []) {
        if (areKin(evidence, x, y, pair)) found.push({ a: { start: x.start, end: x.end }, b: { start: y.start, end: y.end } });
      }
    }
  }
  return found.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
}

function areKin(evidence: Evidence, x: NameForm, y: NameForm, pair: SentencePair): boolean {
  if ((x.core.length === 1) === (y.core.length === 1) || x.core.length > 3 || y.core.length > 3) return false;
  const [given, whole, name]: [NameForm, NameForm, SideName] = x.core.length === 1 ? [x, y, 'a'] : [y, x, 'b'];
  const [short, long] = [given.core[0] as string, whole.core[0] as string];
  if (short === long || !spelledAlike(short, long)) return false;
  const side = sideOf(evidence, name);
  const sentence = side.sentences[pair[name]];
  const surname = whole.core.at(-1);
  return sentence !== undefined && side.words.slice(sentence.firstWord, sentence.endWord).some((word) => word.text === surname);
}

function bySentence(evidence: Evidence, side: SideName, forms: readonly NameForm[]): ReadonlyMap<number, readonly NameForm[]> {
  const found = new Map<number, NameForm[]>();
  for (const form of forms) {
    const sentence = evidence.sentenceAt(side, form.start);
    const known = found.get(sentence);
    if (known) known.push(form);
    else found.set(sentence, [form]);
  }
  return found;
}

/** "Cole's Rope & Tackle" beside "Cole Rope and Tackle Store": names whose parts a possessor or an "and" holds together. */
function joined({ context }: Evidence, forms: Forms): Beside[] {
  const [inA, inB] = [together(context.a.text, forms.a), together(context.b.text, forms.b)];
  const found: Beside[] = [];
  for (const x of inA) {
    for (const y of inB) {
      if (x.words.length === y.words.length || x.words[0] !== y.words[0]) continue;
      const [less, more] = x.words.length < y.words.length ? [x.words, y.words] : [y.words, x.words];
      if (isShorter(less, more)) found.push({ a: x.span, b: y.span });
    }
  }
  return found.slice(0, 1);
}

interface Together {
  readonly words: readonly string[];
  readonly span: Span;
}

function together(text: string, forms: readonly NameForm[]): Together[] {
  return forms.flatMap((form, i) => {
    const next = forms[i + 1];
    if (!next || form.core.length > 3 || next.titles.length > 0) return [];
    const gap = next.firstWord - form.endWord;
    const possessor = gap === 0 && /^['’]s $/.test(text.slice(form.end, next.start));
    const and = gap === 1 && next.start - form.end === 5 && isBody(next.core.at(-1) ?? '');
    return possessor || and ? [{ words: [...form.core, ...next.core], span: { start: form.start, end: next.end } }] : [];
  });
}

/** Institutions of one opening ("Arden Hope University", "Arden Hope School of Law") that each text names in one way alone. */
function openings(forms: Forms): Beside[] {
  const [inA, inB] = [institutions(forms.a), institutions(forms.b)];
  const found: Beside[] = [];
  for (const [opening, x] of inA) {
    const y = inB.get(opening);
    if (!x || !y || x.surface === y.surface || forms.a.some((f) => f.surface === y.surface) || forms.b.some((f) => f.surface === x.surface))
      continue;
    // A part that opens like another part is another one: one of the two must be the whole.
    if (x.whole.length > 3 && y.whole.length > 3) continue;
    found.push({ a: { start: x.start, end: x.end }, b: { start: y.start, end: y.end } });
  }
  return found;
}

/** Named institutions by their first two words; null where a text has two of one opening. */
function institutions(forms: readonly NameForm[]): Map<string, NameForm | null> {
  const map = new Map<string, NameForm | null>();
  for (const form of forms) {
    const isOne =
      headOfBody(form) !== null || form.whole.slice(1).some((word) => /^(?:university|school|college|hospital|institute)$/.test(word));
    if (!isOne || form.whole.length < 3) continue;
    const opening = form.whole.slice(0, 2).join(' ');
    const known = map.get(opening);
    map.set(opening, known === undefined || known?.surface === form.surface ? form : null);
  }
  return map;
}
