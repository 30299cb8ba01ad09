import { describe, expect, it } from 'vitest';
import { compare } from '../../lib/compare';
import { factsOf, lines, side } from './fact-pairs';

const certainty = (a: string, b: string) => lines(factsOf('certainty', a, b));

describe('certainty of two reports', () => {
  it('differs where one calls possible what the other states', () => {
    expect(
      certainty('Velden bases in Arden might be targeted by the militias.', 'Velden bases in Arden were targeted by the militias.'),
    ).toEqual(['differs: might be targeted | were targeted']);
  });

  it('never loses a negation', () => {
    expect(
      certainty('Velden bases in Arden were not targeted by the militias.', 'Velden bases in Arden were targeted by the militias.'),
    ).toEqual(['differs: were not targeted | were targeted']);
  });

  it('is no agreement in anything: neither of figures, nor of quotations, nor of sources', () => {
    const agreeing = (a: string, b: string) =>
      compare(side(a), side(b), { relation: 'same event', runs: [] })
        .facts.filter((f) => ['agree', 'same'].includes(f.relation) && f.kind !== 'date')
        .map((f) => f.kind);
    const turned: [string, string][] = [
      ['Some 12 Velden bases in Arden might be targeted by the militias.', 'Some 12 Velden bases in Arden were targeted by the militias.'],
      ['Twelve pilots were not hurt in the Velden fire on Monday.', 'Twelve pilots were hurt in the Velden fire on Monday.'],
      ['None of the 12 pilots was hurt in the Velden fire.', 'The 12 pilots were hurt in the Velden fire.'],
      [
        '“The bases might be targeted by the militias tonight,” Ann Reed said.',
        '“The bases were targeted by the militias tonight,” Ann Reed said.',
      ],
      ['“We will not leave the harbour tonight,” Ann Reed said.', '“We will leave the harbour tonight,” Ann Reed said.'],
      [
        'Ann Reed said 12 bases in Arden might be targeted by the militias.',
        'Ann Reed said 12 bases in Arden were targeted by the militias.',
      ],
      [
        'Ann Reed said the council did not sell the harbour cranes to Arden.',
        'Ann Reed said the council sold the harbour cranes to Arden.',
      ],
      ['Ann Reed denied that the council sold the harbour cranes to Arden.', 'Ann Reed said the council sold the harbour cranes to Arden.'],
    ];
    for (const [a, b] of turned) expect([a, agreeing(a, b)]).toEqual([a, []]);
  });

  it('differs where one source is told to say it surely here and unsurely there', () => {
    expect(
      certainty(
        'Ann Reed said the Velden bases in Arden might be targeted by the militias.',
        'Ann Reed said the Velden bases in Arden were targeted by the militias.',
      ),
    ).toEqual(['differs: might be targeted | were targeted']);
  });

  it('says nothing where both are as sure, or doubt stands elsewhere in the sentence', () => {
    expect(certainty('Velden bases may be targeted by the militias.', 'Velden bases could be targeted by the militias.')).toEqual([]);
    expect(
      certainty(
        'If talks fail, which nobody in the capital wants, Velden bases will be targeted by the militias.',
        'Perhaps, as the paper has it, Velden bases in Arden were targeted by the militias.',
      ),
    ).toEqual([]);
  });

  it('leaves open what somebody is asked to do, or is called names for', () => {
    expect(
      certainty(
        'Ann Reed asked the harbour crew of Velden to help the town through the worst flood in many years by shutting the upper sluices.',
        'The Velden harbour crew reportedly shut the upper sluices to help the town through the flood.',
      ),
    ).toEqual([]);
    expect(
      certainty(
        'The Velden actress Ann Reed was called a vandal for painting the harbour crane.',
        'The Velden actress Ann Reed allegedly painted the harbour crane.',
      ),
    ).toEqual([]);
  });

  it('takes what others are said to report for no statement', () => {
    expect(
      certainty(
        'The Velden mayor sued over a false report that the harbour pilot Tim Cole was prepared to testify in May.',
        'The Velden harbour pilot Tim Cole is reportedly prepared to testify in May.',
      ),
    ).toEqual([]);
  });

  it('takes no indictment for a statement', () => {
    expect(
      certainty(
        'A judge in Velden indicted 12 pilots for hacking the harbour computers in May.',
        'In Velden 12 pilots are alleged to have hacked the harbour computers in May.',
      ),
    ).toEqual([]);
  });

  it('leaves to people what they state and deny in quotation marks', () => {
    expect(
      certainty(
        '“I took control of the Velden harbour board,” Ann Reed said.',
        'Tom Sand said: “She never took control of the Velden harbour board.”',
      ),
    ).toEqual([]);
  });

  it('differs where one tells as reported what the other states of its own', () => {
    expect(
      certainty(
        'A harbour pilot was held in Velden in May for stealing a ceremonial flag.',
        'In May a harbour pilot was held in Velden for allegedly stealing a ceremonial flag.',
      ),
    ).toEqual(['differs: stealing | allegedly stealing']);
    // The other credits it: a matter of sources.
    expect(
      certainty(
        'A harbour pilot was held in Velden in May for stealing a ceremonial flag, police said.',
        'In May a harbour pilot was held in Velden for allegedly stealing a ceremonial flag.',
      ),
    ).toEqual([]);
  });

  it('is not compared across what is done to two things, or what one cannot do', () => {
    expect(
      certainty(
        'The Velden council did not disclose the harbour lease to the voters.',
        'The Velden council disclosed its budget to the voters of the harbour.',
      ),
    ).toEqual([]);
    expect(certainty('The Velden mayor cannot block harbour pilots.', 'The Velden mayor blocked harbour pilots.')).toEqual([]);
  });
});
