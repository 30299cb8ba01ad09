import type { Span } from '../text';
import { LABEL } from './fact-weights';
import type { Evidence } from './facts-evidence';
import { isPerson } from './figures-senses';
import { findLabels, type Label } from './labels-found';
import { isActor, rewordedPhrases } from './labels-reworded';
import { nameForms } from './names-found';
import type { Fact } from './types';

/**
 * Different words for one actor: descriptions that both texts set beside the same name, or make with the same name. Never
 * from a list of loaded words: that they refer to one thing is what makes them comparable.
 */
export function findLabelFacts(evidence: Evidence): Fact[] {
  const { a, b, relation } = evidence.context;
  if (relation === 'related') return [];
  const [inA, inB] = [findLabels(a, nameForms(a)), findLabels(b, nameForms(b))];
  const facts: Fact[] = [];
  const taken = new Set<Label>();
  for (const x of inA.slice(0, LABEL.most)) {
    // Words that the other text uses of the same name too are no difference.
    if (inB.some((y) => y.tie === x.tie && sharesWord(x, y))) continue;
    const y = inB.find(
      (l) => l.tie === x.tie && !taken.has(l) && headsMeet(x, l) && !inA.some((other) => other.tie === l.tie && sharesWord(other, l)),
    );
    if (!y) continue;
    taken.add(y);
    facts.push(factOf({ start: x.start, end: x.end }, { start: y.start, end: y.end }));
  }
  return [...facts, ...rewordedPhrases(evidence).map((r) => factOf(r.a, r.b))];
}

function factOf(a: Span, b: Span): Fact {
  return {
    kind: 'label',
    relation: 'differs',
    a,
    b,
    what: '',
    periodA: null,
    periodB: null,
    confidence: LABEL.confidence,
    weight: LABEL.weight,
  };
}

/** Compounds ("Arden-led council") describe one thing only with the same head, or heads that both are people. */
function headsMeet(x: Label, y: Label): boolean {
  if (x.compound !== y.compound) return false;
  if (!x.compound) return true;
  const [head, other] = [x.words[1], y.words[1]];
  return (
    head === undefined || other === undefined || head === other || (isPerson(head) && isPerson(other)) || (isActor(head) && isActor(other))
  );
}

function sharesWord(x: Label, y: Label): boolean {
  return x.words.some((word) => y.words.includes(word));
}
