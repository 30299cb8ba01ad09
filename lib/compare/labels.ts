import type { Span } from '../text';
import type { PreparedSide } from './context';
import { LABEL } from './fact-weights';
import type { Evidence } from './facts-evidence';
import { isPerson } from './figures-senses';
import type { Label } from './label';
import { findLabels } from './labels-found';
import { isActor, rewordedPhrases } from './labels-reworded';
import { findChoices } from './labels-slots';
import { type NameForm, nameForms } from './names-found';
import { spelledAlike } from './names-variants';
import { stem } from './stem';
import type { Fact } from './types';

/**
 * Different words for one actor: descriptions that both texts set beside the same name, or make with the same name. Never
 * from a list of loaded words: that they refer to one thing is what makes them comparable.
 */
export function findLabelFacts(evidence: Evidence): Fact[] {
  const { a, b, relation } = evidence.context;
  if (relation === 'related') return [];
  const [namesA, namesB] = [nameForms(a), nameForms(b)];
  const shared = sharedSurnames([...namesA, ...namesB]);
  const labelsOf = (side: PreparedSide, names: readonly NameForm[]) => findLabels(side, names).filter((l) => !shared.has(l.tie));
  const [inA, inB] = [labelsOf(a, namesA), labelsOf(b, namesB)];
  const facts: Fact[] = [];
  const taken = new Set<Label>();
  for (const x of inA.slice(0, LABEL.most)) {
    // Words that the other text uses of the same name too are no difference.
    if (inB.some((y) => oneTie(x, y) && sharesWord(x, y))) continue;
    const y = inB.find(
      (l) => oneTie(x, l) && !taken.has(l) && headsMeet(x, l) && !inA.some((other) => oneTie(other, l) && sharesWord(other, l)),
    );
    if (!y) continue;
    taken.add(y);
    facts.push(factOf({ start: x.start, end: x.end }, { start: y.start, end: y.end }));
  }
  for (const choice of [...rewordedPhrases(evidence), ...findChoices(evidence)]) {
    // Of two that overlap the first is told: the whole description.
    if (!facts.some((fact) => overlap(fact.a, choice.a) && overlap(fact.b, choice.b))) facts.push(factOf(choice.a, choice.b));
  }
  return facts;
}

function overlap(x: Span | null, y: Span): boolean {
  return x !== null && x.start < y.end && y.start < x.end;
}

/** Whether two descriptions are of one name, as far as both tell. */
function oneTie(x: Label, y: Label): boolean {
  return x.tie === y.tie && (x.given === null || y.given === null || x.given === y.given || spelledAlike(x.given, y.given));
}

/** Last words that more than one name of the two texts ends with: whom they stand for is not told by them alone. */
function sharedSurnames(names: readonly NameForm[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { core } of names) {
    const last = core.at(-1);
    if (!last || core.length < 2) continue;
    const opening = core[0] as string;
    const known = first.get(last);
    if (known !== undefined && known !== opening && !spelledAlike(known, opening)) shared.add(last);
    first.set(last, opening);
  }
  return shared;
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
    head !== undefined &&
    other !== undefined &&
    (head === other || (isPerson(head) && isPerson(other)) || (isActor(head) && isActor(other)))
  );
}

/** Words for one role, of which none says more than the other. */
const ROLES = [
  /^spokes(?:man|woman|person|people)$/,
  /^(?:attorney|lawyer|counsel)$/,
  /^(?:gop|republican)$/,
  /^(?:aide|assist|staffer)$/,
  /^(?:cop|officer|policeman)$/,
];

/** Its telling words, by what they come to; a press secretary speaks for somebody. */
function rolesOf({ words }: Label): string[] {
  const roles = words.map(roleOf);
  return words.includes(stem('press')) ? [...roles, roleOf('spokesman')] : roles;
}

function roleOf(word: string): string {
  const role = ROLES.findIndex((form) => form.test(word));
  return role < 0 ? word : `role ${role}`;
}

function sharesWord(x: Label, y: Label): boolean {
  const there = rolesOf(y);
  // Whose somebody is may be told alike, and what he is otherwise: "the Arden envoy", "Arden's pilot".
  const [head, other] = [x.words.at(-1) ?? '', y.words.at(-1) ?? ''];
  const apart = !y.words.includes(head) && !x.words.includes(other);
  const named = (word: string) => apart && x.names.includes(word) && y.names.includes(word);
  return rolesOf(x).some((word) => there.includes(word) && !named(word));
}
