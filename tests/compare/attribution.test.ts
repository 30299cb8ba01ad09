import { describe, expect, it } from 'vitest';
import { findSources } from '../../lib/compare/attribution-found';
import { prepare } from '../../lib/compare/prepare';
import { factsOf, lines, side } from './fact-pairs';

const sources = (a: Parameters<typeof factsOf>[1], b: Parameters<typeof factsOf>[2]) => lines(factsOf('attribution', a, b));

/** "kind: source | cue" of each source that a text credits. */
function found(text: string): string[] {
  return findSources(prepare(side(text))).map((s) => `${s.kind}: ${text.slice(s.start, s.end)} | ${text.slice(s.cue.start, s.cue.end)}`);
}

describe('sources of one report', () => {
  it('are found before and after the verb, and past what stands between', () => {
    expect(found('Ann Bell said the dam failed.')).toEqual(['named: Ann Bell | said']);
    expect(found('Ann Bell, the mayor of Velden, later said the dam failed.')).toEqual(['named: Ann Bell | said']);
    expect(found('“The dam failed,” said Ann Bell, the mayor.')).toEqual(['named: Ann Bell | said']);
    expect(found('The dam failed, according to Ann Bell.')).toEqual(['named: Ann Bell | according to']);
    expect(found('A man who spoke to the guards said the dam failed.')).toEqual(['unnamed: A man | said']);
    expect(found('Ann Bell, a friend of the mayor, said harbour pilots plan to strike.')).toEqual(['named: Ann Bell | said']);
  });

  it('are found before forms in -ing that tell', () => {
    expect(found('The dam broke, with police saying that two crews were lost.')).toEqual(['body: police | saying']);
    expect(found('Velden police are also investigating whether the sluices were open.')).toEqual([
      'body: Velden police | are also investigating',
    ]);
  });

  it('are told apart by what they are', () => {
    expect(found('The police said the dam failed.')).toEqual(['body: The police | said']);
    expect(found('Two officials said the dam failed.')).toEqual(['unnamed: Two officials | said']);
    expect(found('The Velden Post reported that the dam failed.')).toEqual(['agency: The Velden Post | reported']);
    expect(found('The dam failed, according to a study sent to the council.')).toEqual(['document: a study sent | according to']);
    expect(found('Police spokeswoman Ann Bell said the dam failed.')).toEqual(['named: Police spokeswoman Ann Bell | said']);
  });

  it('come with the reason for which they have no name', () => {
    const text = 'The dam failed, said an official who spoke on condition of anonymity because he feared for his post.';
    const [source] = findSources(prepare(side(text)));
    expect(source?.kind).toBe('unnamed');
    expect(text.slice(source?.anonymity?.start, source?.anonymity?.end)).toBe('on condition of anonymity because he feared for his post');
  });

  it('stand for a pronoun, and are none where nobody says anything', () => {
    expect(found('Ann Bell spoke up. Ann Bell said the dam failed. She added that it rained.')).toEqual([
      'named: Ann Bell | said',
      'named: Ann Bell | added',
    ]);
    expect(found('Two reports of the flood were late. Sixty percent of respondents said no.')).toEqual([]);
    expect(findSources(prepare(side('A group claimed responsibility.')))[0]?.tells).toBe(false);
    expect(found('The map shows eight states. The held-over plan found favour.')).toEqual([]);
  });
});

describe('sources of two reports', () => {
  it('are the same where the same claim is credited to one name', () => {
    expect(sources('The pumps failed before dawn, said Ann Bell.', 'Engineer Ann Bell said the pumps failed before dawn.')).toHaveLength(1);
  });

  it('are the same where what one of them says stands among other words, here in quotation marks and there not', () => {
    expect(
      sources(
        'When the suit was filed in June, Tim Cole suggested that the charge was politically motivated, and left for the islands by the evening boat.',
        'Cole, who has blasted the council since spring, told a crowd of friends by the lighthouse: “The charge is politically motivated.”',
      ),
    ).toEqual(['same: Tim Cole | Cole']);
    expect(
      sources(
        'Tim Cole suggested that the charge was politically motivated.',
        'Cole, who has blasted the council since spring, told a crowd of friends that the boats would leave by dawn.',
      ),
    ).toEqual([]);
  });

  it('differ where nearly the same claim is credited to two', () => {
    expect(
      sources(
        'The pumps at the Velden dam failed before dawn, according to Ann Bell.',
        'The pumps at the Velden dam failed before dawn, according to Tim Cole.',
      ),
    ).toEqual(['differs: Ann Bell | Tim Cole']);
  });

  it('differ where one credits what the other tells as plain fact', () => {
    expect(
      sources(
        'The pumps at the Velden dam failed before dawn, according to Ann Bell.',
        'The pumps at the Velden dam failed before dawn on Monday.',
      ),
    ).toEqual(['differs: Ann Bell | The pumps at the Velden dam failed before dawn on Monday.']);
    expect(
      sources(
        'The pumps at the Velden dam failed before dawn, according to Ann Bell.',
        'The pumps at the Velden dam reportedly failed before dawn on Monday.',
      ),
    ).toEqual([]);
  });

  it('are not said to differ where one is unnamed and may be the other', () => {
    expect(
      sources(
        'The pumps at the Velden dam failed before dawn, the mayor said.',
        'The pumps at the Velden dam failed before dawn, Ann Bell said.',
      ),
    ).toEqual([]);
  });

  it('are not said to differ where the police may be who is named, or somebody tells of himself', () => {
    const claim = 'the pumps at the Velden dam failed before dawn';
    expect(sources(`Police said ${claim}.`, `Authorities said ${claim}.`)).toEqual([]);
    expect(sources(`Police said ${claim}.`, `Ann Bell said ${claim}.`)).toEqual([]);
    expect(
      sources(
        'Ann Bell said on Monday she had tested the pumps at the Velden dam.',
        'Ann Bell had tested the pumps at the Velden dam on Monday.',
      ),
    ).toEqual([]);
    expect(found('The harbour added 3,000 berths. The crews were told to leave.')).toEqual([]);
  });

  it('differ where both are credited for one figure, in unlike sentences', () => {
    expect(
      sources(
        'Fire broke out on the harbour ferry at dawn. The Velden Post reported that the fire injured 412 passengers.',
        'Ann Bell, the mayor, told reporters on Monday that smoke and the fire had injured 412 passengers before crews came.',
      ),
    ).toEqual(['differs: The Velden Post | Ann Bell']);
  });

  it('do not differ where the sentence before tells whose word the plain one is, or the report is itself the source', () => {
    const credited = 'The council will sell the harbour cranes to pay for new sluices, according to Ann Bell.';
    const plain = 'The council will sell the harbour cranes to pay for the new sluices.';
    expect(sources(credited, plain)).toHaveLength(1);
    expect(sources(credited, `Tim Cole said the debt is large. ${plain}`)).toEqual([]);
    expect(
      sources(
        'The council will sell the harbour cranes to pay for new sluices, according to the Velden Post.',
        side(plain, { outlet: 'Velden Post' }),
      ),
    ).toEqual([]);
    expect(sources('The court ruled that the council must sell the harbour cranes to pay for new sluices.', plain)).toEqual([]);
    expect(sources('Although Ann Bell said she was tired, the council will sell the harbour cranes to pay for sluices.', plain)).toEqual(
      [],
    );
  });

  it('are the same where a body and who speaks for it tell it, but not for a place in both names', () => {
    const claim = 'the storm drowned 43 sheep on the lower meadows';
    expect(sources(`The Velden Sheriff’s Office said ${claim}.`, `Velden Sheriff Ann Bell said ${claim}.`)).toHaveLength(1);
    expect(sources(`The Arden Valley Water Board said ${claim}.`, `Arden Valley spokeswoman Ann Bell said ${claim}.`)).toEqual([]);
  });

  it('are told by pronouns of their sort alone', () => {
    expect(found('Ann Bell said the dam held. The council met on Monday. It said the sluices were shut.')).toEqual([
      'named: Ann Bell | said',
      'unnamed: It | said',
    ]);
    expect(found('The council appealed a ruling that it said was wrong.')).toEqual(['body: The council | said']);
    expect(found('Ann Bell, 29, of Port Velden, Arden, acknowledged the debt.')).toEqual(['named: Ann Bell | acknowledged']);
  });

  it('are not compared across claims', () => {
    expect(sources('The pumps failed, Ann Bell said.', 'The harvest was late this summer, Tim Cole said.')).toEqual([]);
    // Bell is credited for the strike, not for what both tell.
    expect(
      sources(
        'The pumps at the Velden dam failed before dawn and flooded the lower town, and Ann Bell said she would strike.',
        'The pumps at the Velden dam failed before dawn and flooded the lower town on Monday.',
      ),
    ).toEqual([]);
  });
});
