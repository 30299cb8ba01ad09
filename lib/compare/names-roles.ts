import type { Span } from '../text';
import { NAME_ROLE } from './fact-weights';
import type { Evidence } from './facts-evidence';
import type { NameForm } from './names-found';
import { spelledAlike } from './names-variants';

/** Two people named for one office. */
export interface OtherHolder {
  readonly a: Span;
  readonly b: Span;
}

/**
 * Another person named for the same office ("Velden police chief Ann Bell", "Velden police chief Tim Cole"): the office told in
 * full and in the same words, one holder in each text, neither named in the other, in sentences that are very much alike.
 */
export function findOtherHolders(
  evidence: Evidence,
  forms: { readonly a: readonly NameForm[]; readonly b: readonly NameForm[] },
): OtherHolder[] {
  const [inA, inB] = [byTitle(forms.a), byTitle(forms.b)];
  const found: OtherHolder[] = [];
  for (const [title, x] of inA) {
    const y = inB.get(title);
    if (!x || !y || known(x, forms.b) || known(y, forms.a)) continue;
    if (evidence.pairing(evidence.sentenceAt('a', x.start), evidence.sentenceAt('b', y.start)) < NAME_ROLE) continue;
    found.push({ a: { start: x.titleStart, end: x.end }, b: { start: y.titleStart, end: y.end } });
  }
  return found;
}

/** The one named under each title of two words or more; null for titles of several. */
function byTitle(forms: readonly NameForm[]): Map<string, NameForm | null> {
  const map = new Map<string, NameForm | null>();
  for (const form of forms) {
    if (form.titles.length < 2 || form.core.length < 2) continue;
    const title = form.titles.join(' ');
    const before = map.get(title);
    map.set(title, before === undefined || before?.coreText === form.coreText ? form : null);
  }
  return map;
}

/** Whether a text names somebody by any of these words. */
function known(form: NameForm, others: readonly NameForm[]): boolean {
  return others.some((other) => other.core.some((word) => form.core.some((w) => w === word || spelledAlike(w, word))));
}
