import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../lib/compare';
import { findPassages } from '../../lib/compare/passages';
import { prepareContext } from '../../lib/compare/prepare';
import { joined, paraphrase, side, told } from './sides';

const passagesOf = (a: string, b: string): Passage[] => findPassages(prepareContext(side(a), side(b), 'same event'), []);
const tell = (a: string, b: string): string[] => told(passagesOf(a, b), a, b);

const PIER = 'A freighter struck the northern pier of Veldmark on Tuesday.';
const DIVERS = 'Divers searched the harbour for leaking oil.';
const MAYOR = 'Mayor Mira Sand thanked the volunteers of Ostby.';
const FERRY = 'The ferry to Lindholm stays cancelled until Friday evening.';

describe('passages', () => {
  it('of identical texts are all the same', () => {
    const text = `${PIER} ${DIVERS}\n\n${MAYOR}\n\n* * *\n\n${FERRY}`;
    expect(new Set(passagesOf(text, text).map((p) => p.relation))).toEqual(new Set(['same']));
  });

  it('do not mind typographic marks, dashes and case', () => {
    expect(passagesOf('“It’s done” – Mira Sand', '"ITS DONE" — Mira Sand').map((p) => p.relation)).toEqual(['same']);
  });

  it('call text that only moved moved, not missing', () => {
    expect(tell(`${PIER}\n\n${DIVERS} ${FERRY}\n\n${MAYOR}`, `${MAYOR}\n\n${PIER}\n\n${DIVERS} ${FERRY}`)).toEqual([
      `same: ${PIER} | ${PIER}`,
      `same: ${DIVERS} ${FERRY} | ${DIVERS} ${FERRY}`,
      `moved: ${MAYOR} | ${MAYOR}`,
    ]);
  });

  it('show what one side alone has, in its place', () => {
    expect(tell(`${PIER}\n\n${FERRY}`, `${PIER}\n\n${MAYOR}`)).toEqual([
      `same: ${PIER} | ${PIER}`,
      `only-b: – | ${MAYOR}`,
      `only-a: ${FERRY} | –`,
    ]);
  });

  it('join one sentence with the two that it was split into', () => {
    const one = 'A freighter struck the northern pier of Veldmark on Tuesday, and divers searched the harbour for leaking oil.';
    expect(tell(one, `${PIER} ${DIVERS}`)[0]).toBe(`reworded: ${one} | ${PIER} ${DIVERS}`);
    expect(tell(`${PIER} ${DIVERS}`, one)[0]).toBe(`reworded: ${PIER} ${DIVERS} | ${one}`);
  });

  it('never call a repetition missing', () => {
    const relations = passagesOf(`${PIER}\n\n${MAYOR}\n\n${PIER}`, `${PIER}\n\n${MAYOR}`).map((p) => p.relation);
    expect(relations).toEqual(['same', 'same', 'moved']);
  });

  it('do not pair sentences on common words', () => {
    const relations = passagesOf('It is what he said to them.', 'It was what they said to him.').map((p) => p.relation);
    expect(relations.sort()).toEqual(['only-a', 'only-b']);
  });

  it('hold nothing for two empty texts, and all of the one that is not', () => {
    expect(passagesOf('', '')).toEqual([]);
    expect(tell(PIER, '')).toEqual([`only-a: ${PIER} | –`]);
    expect(passagesOf(' \n', '—').map((p) => p.relation)).toEqual(['same']);
  });
});

describe('the changed words of a reworded passage', () => {
  it('are told apart from the kept ones', () => {
    const a = 'A freighter struck the northern pier of Veldmark on Tuesday.';
    const b = 'A tanker struck the southern pier of Veldmark on Tuesday.';
    const changes = passagesOf(a, b)[0]?.changes ?? [];
    expect(changes.map((c) => `${c.kind} ${c.a ? a.slice(c.a.start, c.a.end) : ''}/${c.b ? b.slice(c.b.start, c.b.end) : ''}`)).toEqual([
      'a A freighter/',
      'b /A tanker',
      'kept struck the/struck the',
      'a northern/',
      'b /southern',
      'kept pier of Veldmark on Tuesday/pier of Veldmark on Tuesday',
    ]);
  });

  it('never count a lone common word as kept', () => {
    const a = 'The mayor of Veldmark thanked the brave divers for the search of the harbour.';
    const b = 'The harbour search for the oil ended, the mayor of Veldmark told the press.';
    for (const change of passagesOf(a, b)[0]?.changes ?? []) {
      if (change.kind === 'kept') expect(a.slice(change.a?.start, change.a?.end)).toMatch(/mayor|Veldmark|harbour|search/);
    }
  });
});

describe('passages of a report held as statements', () => {
  const text =
    'On Tuesday a freighter struck the northern pier of Veldmark harbour in thick fog. The mayor spoke later. Divers found oil near the northern pier.';
  const statements = paraphrase([
    { text: 'A ship hit a pier at Veldmark.', at: [100, 109] },
    { text: 'It was foggy at the time.', at: [110, 113] },
    { text: 'Oil was found by divers close to the northern pier.', at: [130, 140] },
    { text: 'A crane fell.', at: [141, 144] },
  ]);
  const end = text.indexOf('. The mayor');
  const run = { query: { start: 0, end }, report: null, words: 14, reportWords: [100, 113] as const };

  it('are the same where the article stands word for word in the original, and reworded by content', () => {
    const context = prepareContext(side(text), statements, 'shared passages');
    const passages = findPassages(context, [run]);
    expect(told(passages, text, statements.text).map((t) => t.replace(/\n+/g, ' / '))).toEqual([
      'same: On Tuesday a freighter struck the northern pier of Veldmark harbour in thick fog. | A ship hit a pier at Veldmark. / It was foggy at the time.',
      'only-a: The mayor spoke later. | –',
      'reworded: Divers found oil near the northern pier. | Oil was found by divers close to the northern pier.',
      'only-b: – | A crane fell.',
    ]);
    expect(passages.every((p) => p.changes.length === 0)).toBe(true);
  });

  it('are never the same on the words of the paraphrase', () => {
    const context = prepareContext(side('Divers found oil.'), paraphrase([{ text: 'Divers found oil.', at: [0, 5] }]), 'same event');
    expect(findPassages(context, []).map((p) => p.relation)).toEqual(['reworded']);
  });

  it('say "same" without a statement where none stands for the words', () => {
    const context = prepareContext(side(text), paraphrase([{ text: 'A crane fell.', at: [0, 4] }]), 'shared passages');
    expect(told(findPassages(context, [run]), text, '')[1]).toMatch(/^same: On Tuesday .* \| –$/);
  });

  it('mirror if the statements are on the other side', () => {
    const there = findPassages(prepareContext(side(text), statements, 'shared passages'), [run]);
    const back = findPassages(prepareContext(statements, side(text), 'shared passages'), [run]);
    expect(normal(back, true)).toEqual(normal(there, false));
  });
});

const FLIPPED: Record<string, string> = { 'only-a': 'only-b', 'only-b': 'only-a' };

/** Passages in an order of their own, with sides swapped on demand. */
function normal(passages: readonly Passage[], swap: boolean): string[] {
  return passages
    .map((p) => {
      const relation = swap ? (FLIPPED[p.relation] ?? p.relation) : p.relation;
      const [a, b] = swap ? [p.b, p.a] : [p.a, p.b];
      const changes = p.changes.map((c) => (swap ? { kind: c.kind === 'a' ? 'b' : c.kind === 'b' ? 'a' : 'kept', a: c.b, b: c.a } : c));
      // Within a change the words of A come first; which side that is depends on the view.
      const sorted = changes.map((c) => JSON.stringify([c.kind, c.a, c.b])).sort();
      return JSON.stringify([relation, a, b, sorted]);
    })
    .sort();
}

describe('whatever the texts', () => {
  const sentence = fc.constantFrom(
    PIER,
    DIVERS,
    MAYOR,
    FERRY,
    'A tanker struck the southern pier of Veldmark on Tuesday.',
    'Divers searched the harbour of Veldmark.',
    'It was late.',
    '***',
    'Oil leaked, divers said, and the ferry to Lindholm was cancelled!',
  );
  const article = fc
    .array(fc.tuple(sentence, fc.constantFrom(' ', '\n\n')), { maxLength: 12 })
    .map((parts) => parts.map(([s, gap]) => s + gap).join(''));
  const any = fc.oneof(article, fc.string());

  it('passages join back to exactly both texts', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const passages = passagesOf(a, b);
        expect(joined(passages, 'a', a)).toBe(a);
        expect(joined(passages, 'b', b)).toBe(b);
      }),
    );
  });

  it('passages of a text with itself are all the same', () => {
    fc.assert(
      fc.property(any, (a) => {
        expect(passagesOf(a, a).filter((p) => p.relation !== 'same')).toEqual([]);
      }),
    );
  });

  it('swapping the sides mirrors the passages', () => {
    fc.assert(
      fc.property(article, article, (a, b) => {
        expect(normal(passagesOf(b, a), true)).toEqual(normal(passagesOf(a, b), false));
      }),
    );
  });
});
