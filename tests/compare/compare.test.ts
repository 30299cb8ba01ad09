import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Fact, MIN_CONFIDENCE, type Side, sideOf } from '../../lib/compare';
import { fingerprint } from '../../lib/text';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';
import { paraphrase, side } from './sides';

const OPTIONS = { relation: 'same event', runs: [] } as const;

const A = side(
  'VELDMARK — At least 12 people were hurt on Tuesday when a freighter struck the northern pier.\n\n“We were warned many times about that pier,” said Mira Sand, the mayor of Veldmark.\n\nDivers searched the harbour for leaking oil until Wednesday.',
);
const B = side(
  'A freighter hit the northern pier of Veldmark on Tuesday, hurting 14 people.\n\nMayor Mira Sand said: "We were told many times about that pier."\n\nThe ferry to Lindholm stays cancelled.',
);

describe('comparing two reports', () => {
  it('gives facts of both, each sure enough, the weightiest first', () => {
    const { facts } = compare(A, B, OPTIONS);
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.every((fact) => fact.confidence >= MIN_CONFIDENCE)).toBe(true);
    const weights = facts.map((fact) => fact.weight);
    expect(weights).toEqual([...weights].sort((x, y) => y - x));
    expect(facts.map((fact) => `${fact.kind} ${fact.relation}`)).toContain('quote altered');
  });

  it('tells no difference between a report and itself', () => {
    const { passages, facts } = compare(A, A, OPTIONS);
    expect(new Set(passages.map((p) => p.relation))).toEqual(new Set(['same']));
    expect(facts.filter((f) => !['agree', 'same'].includes(f.relation))).toEqual([]);
  });

  it('tells no difference of what both have in other places', () => {
    const parts = [
      'The ferry might be cancelled, Mira Sand said.',
      'The ferry was cancelled, Mira Sand said.',
      'At least 12 people were hurt.',
    ];
    const there = compare(side(parts.join('\n\n')), side([...parts].reverse().join('\n\n')), OPTIONS);
    expect(there.facts.filter((f) => !['agree', 'same'].includes(f.relation))).toEqual([]);
  });

  it('lets nothing be called absent from related, partial or other-language reports', () => {
    const absence = (a: Side, b: Side, relation: 'same event' | 'related' = 'same event') => compare(a, b, { relation, runs: [] }).absence;
    expect(absence(A, B)).toEqual({ inA: true, inB: true });
    expect(absence(A, B, 'related')).toEqual({ inA: false, inB: false });
    expect(absence(A, { ...B, partial: true })).toEqual({ inA: true, inB: false });
    expect(absence(A, { ...B, language: 'nl' })).toEqual({ inA: false, inB: false });
    expect(absence(A, side(''))).toEqual({ inA: true, inB: false });
  });

  it('calls nothing absent from a paraphrase unless whole passages are shared', () => {
    const statements = paraphrase([{ text: 'A ship hit a pier at Veldmark.', at: [0, 10] }]);
    expect(compare(A, statements, OPTIONS).absence).toEqual({ inA: true, inB: false });
    expect(compare(A, statements, { relation: 'shared passages', runs: [] }).absence.inB).toBe(true);
  });

  it('says what it does not support in other languages, and gives no such fact', () => {
    const dutch = side('De haven van Veldmark is dinsdag gesloten. „Wij zijn gewaarschuwd”, zei Mira Sand.', { language: 'nl' });
    expect(compare(A, B, OPTIONS).unsupported).toEqual([]);
    const alike = compare(dutch, dutch, OPTIONS);
    expect(alike.unsupported).toEqual(['attribution', 'certainty', 'label']);
    const { unsupported, facts } = compare(A, dutch, OPTIONS);
    expect(unsupported).toContain('quote');
    expect(facts.filter((fact) => unsupported.includes(fact.kind))).toEqual([]);
  });

  it('takes the language from the text where the report names none', () => {
    const unnamed = { ...A, language: null };
    expect(compare(unnamed, unnamed, OPTIONS).unsupported).toEqual([]);
    const dutch = side('De haven van Veldmark is dinsdag na een aanvaring gesloten, zei de burgemeester van de stad.', { language: null });
    expect(compare(dutch, dutch, OPTIONS).unsupported).toContain('label');
  });
});

describe('a side', () => {
  const citation = {
    id: 'x',
    outlet: 'Veldmark Courier',
    outletFrom: 'stated',
    agency: null,
    agencyFrom: null,
    title: 'Pier struck',
    titleFrom: 'stated',
    published: '2024-03-05',
    publishedFrom: 'stated',
    byline: null,
    dateline: null,
    url: null,
    language: 'en',
    note: null,
  } as const;

  it('of a report held with its text is that text', () => {
    expect(sideOf({ ...citation, text: 'Words.', partial: true, kept: null })).toMatchObject({
      text: 'Words.',
      partial: true,
      statements: null,
    });
  });

  it('of a bundled report is its statements, a paragraph each', () => {
    const { statements } = paraphrase([
      { text: 'One.', at: [0, 1] },
      { text: 'Two.', at: [2, 3] },
    ]);
    const found = sideOf({ ...citation, fingerprint: fingerprint('one two'), statements: statements ?? [] });
    expect(found).toMatchObject({ text: 'One.\n\nTwo.', partial: false, outlet: 'Veldmark Courier' });
    expect(found.statements).toHaveLength(2);
  });
});

describe('whatever the texts', () => {
  const sentence = fc.constantFrom(
    'At least 12 people were hurt on Tuesday in Veldmark.',
    'Police said 14 people were hurt in Veldmark harbour.',
    '“We were warned many times about that pier,” Mira Sand said.',
    'Mira Sand said: “We were told many times about that pier.”',
    'The mayor called the fog “unusual”.',
    'A freighter struck the northern pier.',
    'The ferry to Lindholm stays cancelled until 8 March.',
  );
  const article = fc.array(sentence, { maxLength: 8 }).map((parts) => parts.join('\n\n'));

  it('no fact stands without a span, or outside its text', () => {
    fc.assert(
      fc.property(fc.oneof(article, fc.string()), fc.oneof(article, fc.string()), (a, b) => {
        for (const fact of compare(side(a), side(b), OPTIONS).facts) {
          expect(fact.a ?? fact.b).not.toBeNull();
          for (const [span, text] of [[fact.a, a] as const, [fact.b, b] as const]) {
            if (span) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
          }
        }
      }),
    );
  });

  const counted = fc.constantFrom(
    'On Friday 33 people were arrested in Veldmark.',
    'The toll in Veldmark rose to 40 on Sunday.',
    'Mira Sand, 61, spoke for about 20 minutes.',
    'Some $3 million and 20 percent of the fleet were lost in 2019.',
    'The 19-year-old ferry sank after 19 years, Myra Sand wrote.',
    'The ferry might have been struck by a freighter, officials said.',
    'The ferry was struck by a freighter.',
    'According to the harbour office, up to 24 months of repairs lie ahead.',
    '“It was the fog and the fog alone,” said harbour master Tom Reed.',
    'Two years of repairs lie ahead, the harbour office said. “The fog alone was it,” Tom Reed told the Courier.',
  );
  const report = fc.array(fc.oneof(sentence, counted), { maxLength: 8 }).map((parts) => parts.join('\n\n'));
  const flipped: Record<string, string> = { 'only-a': 'only-b', 'only-b': 'only-a' };
  const told = ({ facts, passages, headlines }: ReturnType<typeof compare>, swap: boolean): string[] => {
    const relation = (name: string) => (swap ? (flipped[name] ?? name) : name);
    const both = <Thing>(a: Thing, b: Thing): Thing[] => (swap ? [b, a] : [a, b]);
    const fact = (f: Fact) => JSON.stringify([f.kind, relation(f.relation), ...both(f.a, f.b), ...both(f.periodA, f.periodB)]);
    return [
      ...facts.map(fact),
      ...headlines.map((f) => `headline ${fact(f)}`),
      ...passages.map((p) => JSON.stringify([relation(p.relation), ...both(p.a, p.b)])),
    ].sort();
  };

  it('swapping the sides mirrors the facts of every kind, the headlines and the passages', () => {
    fc.assert(
      fc.property(report, report, fc.oneof(sentence, counted), fc.oneof(sentence, counted), (a, b, titleA, titleB) => {
        const [x, y] = [side(a, { title: titleA }), side(b, { title: titleB })];
        expect(told(compare(y, x, OPTIONS), true)).toEqual(told(compare(x, y, OPTIONS), false));
      }),
      { numRuns: 300 },
    );
  });

  it('swapping the sides of real reports mirrors all but sources and labels', () => {
    if (!hasShared('mirrored comparisons of real reports')) return;
    const ofEvent = new Map<string, DataReport[]>();
    for (const one of sharedReports('same-events').slice(0, 900))
      ofEvent.set(one.event ?? one.id, [...(ofEvent.get(one.event ?? one.id) ?? []), one]);
    const pairs = [...ofEvent.values()].filter((reports) => reports.length > 1).slice(0, 60);
    const mine = (facts: readonly Fact[]) => facts.filter((f) => f.kind !== 'attribution' && f.kind !== 'label');
    for (const [a, b] of pairs as [DataReport, DataReport][]) {
      const [x, y] = [a, b].map(({ title, published, text }) => side(text, { title, published })) as [Side, Side];
      const [there, back] = [compare(x, y, OPTIONS), compare(y, x, OPTIONS)];
      expect(told({ ...back, facts: mine(back.facts), passages: [] }, true)).toEqual(
        told({ ...there, facts: mine(there.facts), passages: [] }, false),
      );
      for (const [name, { text }] of [
        ['a', x],
        ['b', y],
      ] as const) {
        const spans = there.passages.flatMap((p) => p[name] ?? []).sort((p, q) => p.start - q.start);
        expect(spans.map((p) => text.slice(p.start, p.end)).join('')).toBe(text);
      }
    }
  }, 60_000);

  it('a comparison comes to an end on texts made to be slow', () => {
    const repeated = 'alarm '.repeat(20_000);
    const shuffled = Array.from({ length: 20_000 }, (_, i) => `w${(i * 7919) % 997}`).join(' ');
    const quoted = '“We go home now.” '.repeat(3000);
    const marks = '"a\' '.repeat(10_000);
    const texts = [repeated, shuffled, quoted, marks, 'x'.repeat(100_000)];
    for (const [i, a] of texts.entries()) {
      const b = texts[(i + 1) % texts.length] ?? '';
      expect(compare(side(a), side(b), OPTIONS).passages.length).toBeGreaterThan(0);
      expect(compare(side(a), side(`${a} end`), OPTIONS).passages.length).toBeGreaterThan(0);
    }
  }, 120_000);
});
