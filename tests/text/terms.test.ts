import { describe, expect, test } from 'vitest';
import { languageOf, termOf, words } from '../../lib/text';

describe('termOf', () => {
  test('stop words and numbers are no terms', () => {
    expect(termOf('the', 'en')).toBeNull();
    expect(termOf('und', 'de')).toBeNull();
    expect(termOf('2500', 'en')).toBeNull();
  });

  test.each([
    ['en', 'attack', 'attacks'],
    ['en', 'attack', 'attacked'],
    ['en', 'attack', 'attacking'],
    ['en', 'city', 'cities'],
    ['en', 'strike', 'strikes'],
    ['en', 'iran', 'irans'],
    ['es', 'ministro', 'ministros'],
    ['nl', 'minister', 'ministers'],
    ['ar', 'رييس', 'الرييس'],
  ])('in %s "%s" and "%s" are one term', (language, a, b) => {
    expect(termOf(a, language)).toBe(termOf(b, language));
  });

  test.each([
    ['iran', 'iraq'],
    ['news', 'new'],
    ['minister', 'ministry'],
    ['border', 'bored'],
  ])('"%s" and "%s" stay two', (a, b) => {
    expect(termOf(a, 'en')).not.toBe(termOf(b, 'en'));
  });
});

describe('languageOf', () => {
  test('the tag is believed', () => {
    expect(languageOf([], 'pt-BR')).toBe('pt');
  });

  test.each([
    ['en', 'The mayor said that the bridge would be closed for a week because of the flood'],
    ['es', 'El alcalde dijo que el puente estará cerrado durante una semana por la inundación'],
    ['nl', 'De burgemeester zei dat de brug een week dicht zal zijn vanwege het hoge water'],
    ['de', 'Der Bürgermeister sagte, dass die Brücke wegen des Hochwassers eine Woche gesperrt ist'],
    ['ar', 'قال رئيس البلدية ان الجسر سوف يغلق من اليوم حتى نهاية الشهر بعد ان غمرته المياه في المدينة'],
    ['fa', 'شهردار گفت که این پل به دلیل سیل تا یک هفته بسته خواهد بود و رانندگان باید از راه دیگری بروند'],
    ['uk', 'Мер заявив, що міст буде закритий на тиждень через повінь і що водіїв просять їхати іншою дорогою'],
    ['he', 'ראש העיר אמר כי הגשר יהיה סגור במשך שבוע בשל ההצפה וגם הכביש לא יהיה פתוח עד מחר'],
    ['el', 'Ο δήμαρχος είπε ότι η γέφυρα θα είναι κλειστή για μια εβδομάδα λόγω της πλημμύρας και ότι δεν υπάρχει άλλη'],
  ])('without a tag %s is told by its small words', (language, text) => {
    expect(languageOf(words(text))).toBe(language);
  });

  test('a list of names has no language', () => {
    expect(languageOf(words('Orlova Petrescu Lindesund Maravilla'))).toBeNull();
  });
});
