import { describe, expect, it } from 'vitest';
import { factsOf, lines } from './fact-pairs';

const names = (a: string, b: string) => lines(factsOf('name', a, b));

describe('names of two reports', () => {
  it('are variants in another spelling or transliteration', () => {
    expect(names('The spokesman, Zabiullah Maruf, spoke in Velden.', 'A spokesman, Zabihullah Maruf, spoke in Velden.')).toEqual([
      'variant: Zabiullah Maruf | Zabihullah Maruf',
    ]);
    expect(names('Aleksei A. Tarkov was held.', 'Police held Alexei Tarkov.')).toHaveLength(1);
    expect(names('Fighters of Kataeb Nasr left.', 'Fighters of Kata’ib Nasr left.')).toHaveLength(1);
    expect(names('Fighters of Kataib Nasr left.', 'Fighters of Kata’ib Nasr left.')).toHaveLength(1);
  });

  it('are variants in a fuller form, a short given name or initials', () => {
    expect(names('It was Rudolph W. Castell who rang.', 'It was Rudy Castell who rang.')).toEqual([
      'variant: Rudolph W. Castell | Rudy Castell',
    ]);
    expect(names('The Redfern Bridge Trust Agency paid.', 'In the end RBTA paid.')).toHaveLength(1);
  });

  it('are none where the short form only follows the full one, or both texts have the form', () => {
    expect(names('Ann Bell spoke. Bell then left.', 'Ann Bell left.')).toEqual([]);
    expect(names('The mayor Tim Cole spoke.', 'Velden County Mayor Tim Cole spoke.')).toEqual([]);
  });

  it('keep one group apart from another that shares a word', () => {
    expect(names('Fighters of Kataib Nasr left.', 'Fighters of Nasr left.')).toEqual([]);
    expect(names('Ann Bell and Tim Bell spoke in Velden.', 'Ann Bell and Tom Dell spoke in Velden.')).toEqual([]);
    expect(names('Arden spoke to Ardenian leaders.', 'Ardens spoke to the leaders.')).toEqual([]);
  });

  it('are variants where one text gives the office without the name', () => {
    expect(
      names(
        'A judge in Velden ordered the harbour closed on Monday.',
        'The harbour of Velden was ordered closed on Monday. District Judge Ann Bell ordered the Velden harbour closed.',
      ),
    ).toEqual(['variant: A judge | District Judge Ann Bell']);
    // Two judges are named: it may be either.
    expect(
      names(
        'A judge in Velden ordered the harbour closed on Monday.',
        'Judge Ann Bell ordered the Velden harbour closed on Monday. Judge Tim Cole agreed.',
      ),
    ).toEqual([]);
  });

  it('are variants in a name of two parts, of kin, and of an institution that opens alike', () => {
    expect(names("He broke into Cole's Rope & Tackle.", 'He broke into Cole Rope and Tackle Store.')).toHaveLength(1);
    expect(
      names(
        'Among the dead were Tim Dorrick and his wife, Sarah, of Velden.',
        'The dead of Velden were Tim Dorrick and his wife Sara Dorrick.',
      ),
    ).toContain('variant: Sarah | Sara Dorrick');
    expect(names('She teaches at Arden Hope University.', 'She teaches at the Arden Hope Brook School of Law.')).toHaveLength(1);
  });

  it('keep bodies apart that differ by chamber, and the capital of a sentence out of a name', () => {
    expect(names('The Senate Harbour Committee met in Velden.', 'The House Harbour Committee met in Velden.')).toEqual([]);
    expect(names('Pupils left Velden High School.', 'Frightened Velden High School pupils ran.')).toEqual([]);
    expect(names('He led the Department of Roads and Bridges.', 'She led the Department of Roads and Bridges.')).toEqual([]);
    expect(names('He ran Arden Hill County.', 'He ran the Arden Hill County Superior Court.')).toEqual([]);
  });

  it('conflict where one office has another holder in each, and neither is known to the other', () => {
    expect(
      names(
        'Velden Police Chief Ann Bell said the harbour was closed on Monday after the flood.',
        'Velden Police Chief Tim Cole said the harbour was closed on Monday after the flood.',
      ),
    ).toEqual(['conflict: Velden Police Chief Ann Bell | Velden Police Chief Tim Cole']);
    expect(
      names(
        'Velden Police Chief Ann Bell said the harbour was closed on Monday after the flood.',
        'Velden Police Chief Tim Cole said the harbour was closed on Monday after the flood. Ann Bell agreed.',
      ),
    ).toEqual([]);
  });
});
