import { PRIOR } from './prior-weighing';
import type { Profile } from './profile';
import { among, includes } from './vector';
import { COUNTING_FIGURE, FIRST_YEAR, LAST_YEAR, UNKNOWN_PART } from './weights';

/** How much of one report's headline another report has, weighed by how telling each term is: 0 to 1, null where there is none of the kind. */
interface HeadlineIn {
  /** All of them, in the other's headline or lead; 0 where there are none. */
  readonly lead: number;
  /** Words of names, there. */
  readonly names: number | null;
  /** Other words, there. */
  readonly matter: number | null;
  /** All of them, anywhere in the other. */
  readonly body: number | null;
}

/**
 * How much of two reports is in one another. Least: of the side of which the other has less. Two accounts of one event name its principals in
 * headline and lead both; two happenings that are alike share the words for what happened, and not those for whom and where.
 */
export interface Coverage {
  readonly headlineLeast: number;
  readonly headlineMost: number;
  readonly headlineNamesLeast: number;
  readonly headlineNamesMost: number;
  readonly headlineMatterLeast: number;
  readonly headlineMatterMost: number;
  readonly headlineBody: number;
  /** 1: both give figures that count something, and none in common. */
  readonly figuresApart: number;
}

/**
 * Compares what two reports put first with what the other says. Under the prior, since how common the keys of the other report alone
 * are is not looked up. What neither has is neither for nor against.
 */
export function coverageOf(a: Profile, b: Profile): Coverage {
  const [x, y] = [headlineIn(a, b), headlineIn(b, a)];
  const names = ofBoth(x.names, y.names);
  const matter = ofBoth(x.matter, y.matter);
  return {
    headlineLeast: Math.min(x.lead, y.lead),
    headlineMost: Math.max(x.lead, y.lead),
    headlineNamesLeast: names.least,
    headlineNamesMost: names.most,
    headlineMatterLeast: matter.least,
    headlineMatterMost: matter.most,
    headlineBody: ofBoth(x.body, y.body).least,
    figuresApart: figuresApart(a.figures, b.figures) ? 1 : 0,
  };
}

function headlineIn({ headline, named }: Profile, other: Profile): HeadlineIn {
  const isNamed = among(named);
  const all = { names: 0, matter: 0 };
  const there = { names: 0, matter: 0 };
  let anywhere = 0;
  for (const key of headline) {
    const told = PRIOR.term(key);
    const kind = isNamed(key) ? 'names' : 'matter';
    all[kind] += told;
    if (includes(other.lead.keys, key)) there[kind] += told;
    if (includes(other.terms.keys, key)) anywhere += told;
  }
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  const whole = all.names + all.matter;
  return {
    lead: share(there.names + there.matter, whole) ?? 0,
    names: share(there.names, all.names),
    matter: share(there.matter, all.matter),
    body: share(anywhere, whole),
  };
}

function ofBoth(x: number | null, y: number | null): { readonly least: number; readonly most: number } {
  const [one, other] = [x ?? y ?? UNKNOWN_PART, y ?? x ?? UNKNOWN_PART];
  return { least: Math.min(one, other), most: Math.max(one, other) };
}

/** Whether both texts give figures that count something, and share none of them. */
function figuresApart(a: Float64Array, b: Float64Array): boolean {
  const [x, y] = [a.filter(isCounting), b.filter(isCounting)];
  return x.length > 0 && y.length > 0 && !x.some((value) => y.includes(value));
}

/** Small numbers stand in every text, and years count nothing. */
function isCounting(value: number): boolean {
  return value >= COUNTING_FIGURE && !(value >= FIRST_YEAR && value <= LAST_YEAR);
}
