import { describe, expect, it } from 'vitest';
import { compare } from '../../lib/compare';
import { prepare } from '../../lib/compare/prepare';
import { tallySources } from '../../lib/compare/tally';
import { findWithin } from '../../lib/compare/within';
import { side } from './fact-pairs';

const filler = 'The water rose all night. Boats lay on the road. Nobody could cross. The bridge was gone. Rain went on. The power failed. ';

describe('what one report gives in two ways', () => {
  it('is told where the headline has another number than the opening', () => {
    const found = findWithin(
      prepare(side('A blast in the Velden metro killed 11 people on Monday.', { title: 'Velden metro blast: 17 people killed' })),
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.first.in).toBe('title');
    expect(
      findWithin(
        prepare(side('A blast in the Velden metro killed 17 people on Monday.', { title: 'Velden metro blast: 17 people killed' })),
      ),
    ).toEqual([]);
  });

  it('is told where the body has two numbers of the same dead, and not where the count grows', () => {
    const twice = (later: string) => findWithin(prepare(side(`The Velden dam broke and killed 72 people in the town. ${filler}${later}`)));
    expect(twice('The Velden dam broke and killed 70 people in the town, the council said.')).toHaveLength(1);
    expect(twice('The Velden dam had initially killed 70 people in the town.')).toEqual([]);
  });

  it('is never told of statements or partial texts', () => {
    const report = side('A blast in the Velden metro killed 11 people on Monday.', { title: 'Velden metro blast: 17 people killed' });
    expect(findWithin(prepare({ ...report, partial: true }))).toEqual([]);
    expect(findWithin(prepare({ ...report, statements: [] }))).toEqual([]);
  });
});

describe('headlines', () => {
  it('are compared like sentences, with spans into the titles', () => {
    const a = side('Text one of the flood.', { title: 'Velden flood kills 12 harbour pilots' });
    const b = side('Another text of it.', { title: 'Flood in Velden kills 19 harbour pilots' });
    const [fact] = compare(a, b, { relation: 'same event', runs: [] }).headlines;
    expect(fact?.relation).toBe('conflict');
    expect(a.title?.slice(fact?.a?.start, fact?.a?.end)).toContain('12');
    expect(compare(a, a, { relation: 'same event', runs: [] }).headlines).toEqual([]);
  });
});

describe('the sources of a report', () => {
  const text =
    'Ann Bell said the dam failed. Bell said it rained. Police said it was night. Two officials said so too. The Velden Post reported it. The study found cracks.';

  it('are tallied by kind, each once', () => {
    const tally = tallySources(prepare(side(text)));
    expect(tally?.map(({ kind }) => kind).sort()).toEqual(['agency', 'body', 'document', 'named', 'unnamed']);
    expect(tally?.[0]?.times).toBe(2);
  });

  it('are not tallied in statements of ours or another language', () => {
    expect(tallySources(prepare(side(text, { statements: [] })))).toBeNull();
    expect(tallySources(prepare(side('Der Damm brach in der Nacht, und das Wasser stieg, sagte sie.', { language: 'de' })))).toBeNull();
  });
});

describe('what one side alone has', () => {
  it('comes by weight, not by the order of the text', () => {
    const a = side('The Velden dam broke on Monday night.');
    const b = side(
      'The Velden dam broke on Monday night.\n\nThe sky was grey and it went on so.\n\nSome grass grew.\n\nWind blew.\n\nAbout 3,500 homes were flooded, Ann Bell said.',
    );
    const { passages, alone } = compare(a, b, { relation: 'same event', runs: [] });
    const first = passages[alone.b[0] as number]?.b;
    expect(b.text.slice(first?.start, first?.end)).toContain('3,500');
  });
});
