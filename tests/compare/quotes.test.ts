import { describe, expect, it } from 'vitest';
import { prepareContext } from '../../lib/compare/prepare';
import { findQuoteFacts } from '../../lib/compare/quotes';
import { findQuotations } from '../../lib/compare/quotes-find';
import { findSpeakers } from '../../lib/compare/quotes-speaker';
import { side } from './sides';

const quoted = (text: string): string[] => findQuotations(text).map((q) => text.slice(q.start, q.end));

describe('quotations', () => {
  it('are found in straight, typographic, single, angled and corner marks', () => {
    expect(quoted('He said "we go" and “they stay”. ‘It’s late,’ she said.')).toEqual(['we go', 'they stay', 'It’s late']);
    expect(quoted('Er sagte: „Wir gehen“, il dit « nous restons » und »nein«. 「行こう」と言った')).toEqual([
      'Wir gehen',
      'nous restons',
      'nein',
      '行こう',
    ]);
    expect(quoted("They called it 'a quiet evening', nobody's fault.")).toEqual(['a quiet evening']);
  });

  it('hold the quotations inside them', () => {
    expect(quoted('“She told me ‘never again’ and left,” he said.')).toEqual(['She told me ‘never again’ and left']);
  });

  it('are parts of one utterance where "he said" stands between them', () => {
    const found = findQuotations('“We will stay,” Mira Sand said, “as long as we must.”\n\n“No.”');
    expect(found.map((q) => q.utterance)).toEqual([1, 1, 2]);
  });

  it('go on over paragraphs that open with the mark again', () => {
    const text = '“The pier is old.\n\n“It must be mended,” Mira Sand said.';
    expect(quoted(text)).toEqual(['The pier is old', 'It must be mended']);
    expect(new Set(findQuotations(text).map((q) => q.utterance)).size).toBe(1);
  });

  it('end at their own mark where it is set loosely', () => {
    expect(quoted('He asked "Why now? "and she said "because of rain. "')).toEqual(['Why now?', 'because of rain']);
  });

  it('are not made of apostrophes, inches, or a mark that is never closed', () => {
    expect(quoted("The workers' rights and the '90s weren't Mira Sand's matter. He is 6'2\" tall.")).toEqual([]);
    expect(quoted('He said "we go and nothing else.')).toEqual([]);
  });

  it('have the speaker named near them', () => {
    const text =
      '“We go,” Mira Sand said. “We stay,” said Ivo Brandt, a diver. “Not long,” he added. Captain Lind of Ostby told reporters: “We wait.” “Nobody knows.”';
    expect(findSpeakers(text, findQuotations(text))).toEqual(['Mira Sand', 'Ivo Brandt', 'Ivo Brandt', null, null]);
  });

  it('said by "she" are those of whoever was named since, or of nobody', () => {
    const speakers = (text: string) => findSpeakers(text, findQuotations(text));
    expect(speakers('“We wait,” said Ivo Brandt. Mira Sand, 34, a teacher, said she had counted. “All are here,” she said.')).toEqual([
      'Ivo Brandt',
      'Mira Sand',
    ]);
    expect(speakers('“We wait,” said Ivo Brandt. Mira Sand was among the first in New Lind. “All are here,” she said.')).toEqual([
      'Ivo Brandt',
      null,
    ]);
    expect(speakers('“We wait,” said Ivo Brandt, who came from New Lind. “All are here,” he said.')).toEqual(['Ivo Brandt', 'Ivo Brandt']);
    expect(speakers('Mira Sand said she had counted. “All are here,” she said.')).toEqual(['Mira Sand']);
  });

  it('are found in a long text of marks alone', () => {
    for (const mark of ['"', '“', '‘', "'", '"a ', " 'a", '”"']) expect(() => findQuotations(mark.repeat(50_000))).not.toThrow();
  });
});

const facts = (a: string, b: string) =>
  findQuoteFacts(prepareContext(side(a), side(b), 'same event')).map(
    (f) => `${f.relation}: ${f.a ? a.slice(f.a.start, f.a.end) : '–'} | ${f.b ? b.slice(f.b.start, f.b.end) : '–'}`,
  );

describe('quotations of two reports', () => {
  it('are the same in other marks, case and spelling', () => {
    expect(facts('“The Harbour’s closed at 5 percent,” Mira Sand said.', 'Sand: "the harbor\'s closed at 5 percent."')).toEqual([
      "same: The Harbour’s closed at 5 percent | the harbor's closed at 5 percent",
    ]);
  });

  it('are the same where a compound is cut otherwise or a title is short', () => {
    expect(
      facts(
        '“Senator Sand wants one flag on the flag pole of the mill,” Ann Reed said.',
        'Ann Reed said: “Sen. Sand wants one flag on the flagpole of the mill.”',
      ),
    ).toEqual(['same: Senator Sand wants one flag on the flag pole of the mill | Sen. Sand wants one flag on the flagpole of the mill']);
  });

  it('are the same with contractions written out, fillers and numbers in words', () => {
    expect(
      facts(
        '“I’ve, um, told them twice that it can’t wait three days,” Sand said.',
        'Sand: "I have told them twice that it cannot wait 3 days."',
      ),
    ).toEqual(['same: I’ve, um, told them twice that it can’t wait three days | I have told them twice that it cannot wait 3 days']);
  });

  it('are the same where one has more of them', () => {
    expect(
      facts(
        'Mira Sand called it a “quiet evening” in Veldmark harbour.',
        '“It was a quiet evening until the fog came,” Mira Sand said of Veldmark harbour.',
      ),
    ).toEqual(['same: quiet evening | quiet evening']);
  });

  it('are altered where words differ inside the marks', () => {
    expect(
      facts('“We were warned about the pier many times,” Sand said.', '“We were told about the old pier many times,” said Mira Sand.'),
    ).toEqual(['altered: We were warned about the pier many times | We were told about the old pier many times']);
  });

  it('are not altered by what an ellipsis leaves out', () => {
    expect(
      facts(
        '“We warned the harbour office ... and nobody answered us,” Sand said.',
        '“We warned the harbour office three times last year and nobody answered us,” Sand said.',
      ).every((fact) => fact.startsWith('same')),
    ).toBe(true);
  });

  it('are no quotations where they are titles of works', () => {
    expect(facts('He told "60 Minutes" of the pier.', 'On "60 Minutes" the pier was the matter.')).toEqual([]);
  });

  it('do not mind an editor’s bracket', () => {
    expect(facts('“[T]rade by sea is no one-man show,” the court wrote.', 'The court wrote: “Trade by sea is no one-man show.”')).toEqual([
      'same: T]rade by sea is no one-man show | Trade by sea is no one-man show',
    ]);
  });

  it('of two people in like words are left apart', () => {
    expect(
      facts(
        '“The harbour must stay open this winter,” Mira Sand said.',
        '“The harbour must stay closed all winter,” Ivo Brandt said.',
      ).filter((fact) => !fact.startsWith('only')),
    ).toEqual([]);
  });

  it('are the same where each was cut from one utterance at its other end', () => {
    expect(
      facts(
        'Mira Sand called it “the latest in a long row of small leaks from the council”.',
        '“A long row of small leaks from the council meant to drown the mayor,” Mira Sand said.',
      ),
    ).toEqual(['same: a long row of small leaks from the council | A long row of small leaks from the council']);
  });

  it('of one speaker in like words are no alteration where neither many words nor the sentences around tell so', () => {
    expect(
      facts(
        '“We cannot afford to be timid about the ferry anymore,” Sand told the Veldmark board in spring.',
        'At the mill on Monday the guests cheered. “I refuse to be timid about the ferry,” Sand said.',
      ).filter((fact) => !fact.startsWith('only')),
    ).toEqual([]);
  });

  it('are altered where many telling words meet, in sentences little alike', () => {
    expect(
      facts(
        'In a letter to the guild he wrote: “The crew and harbour master warned the council of rotten planks before winter storms broke them.”',
        '“Its own harbour master warned this lazy council of badly rotten planks, as I heard, before such winter storms,” said Mira Sand on Monday of a letter that nobody had read.',
      ).filter((fact) => fact.startsWith('altered')),
    ).toHaveLength(1);
  });

  it('of a few words are one utterance only of one known speaker', () => {
    expect(
      facts('Crowds in Veldmark cried “close the harbour” all day.', 'The Veldmark slogan “closing the harbour” was everywhere.').filter(
        (fact) => !fact.startsWith('only'),
      ),
    ).toEqual([]);
  });

  it('in one report alone are told if long enough and not paraphrased in the other', () => {
    const a = '“Nobody will have to leave the island before spring,” Mira Sand said. He called it “odd”.';
    expect(facts(a, 'The council of Veldmark met on Monday.')).toEqual(['only-a: Nobody will have to leave the island before spring | –']);
    expect(facts(a, 'Mira Sand promised that nobody will have to leave the island before spring.')).not.toContain(
      'only-a: Nobody will have to leave the island before spring | –',
    );
  });

  it('that stand unmarked in the other are the same', () => {
    expect(
      facts(
        'In a post, Sand wrote: “Nobody will have to leave the island before spring.”',
        'The post:\n\nNobody will have to leave the island before spring. — Mira Sand',
      ),
    ).toEqual(['same: Nobody will have to leave the island before spring | Nobody will have to leave the island before spring']);
  });

  it('do not make short words that anyone quotes a thing in common', () => {
    expect(
      facts(
        'He spoke of a “new era” in trade.',
        '“This is a new era for our football club,” Ivo Brandt said. A new era, a new era, yes, an era.',
      ),
    ).toEqual(['only-b: – | This is a new era for our football club']);
  });
});
