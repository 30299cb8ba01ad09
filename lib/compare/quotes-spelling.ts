import { rememberingForms, type Word } from '../text';

// Words that mean and sound the same; an outlet's spelling is no alteration.
const SPELLINGS: Readonly<Record<string, string>> = {
  percent: '%',
  gonna: 'going to',
  wanna: 'want to',
  okay: 'ok',
  cannot: 'can not',
  mister: 'mr',
  doctor: 'dr',
  senator: 'sen',
  representative: 'rep',
  governor: 'gov',
  president: 'pres',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};
// What the British write otherwise than the Americans: most words have none of it.
const RESPELT = /our|is[ei]|isation|ll[ei]|ence$/;
const FILLERS: ReadonlySet<string> = new Set(['uh', 'um', 'er', 'erm']);
// "'s" is left alone after all but pronouns: it may be the possessive.
const CONTRACTION = /^(.+?)(n['’ʼ]t|['’ʼ](?:ve|re|m|ll))$|^(it|that|there|he|she|what|who|here|let)['’ʼ](s)$/i;
const ENDINGS: Readonly<Record<string, string>> = { nt: 'not', ve: 'have', re: 'are', m: 'am', ll: 'will', s: 'is' };
const STEMS: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

const isRespelt = rememberingForms((form) =>
  FILLERS.has(form) || Object.hasOwn(SPELLINGS, form) || (form.length >= 5 && RESPELT.test(form)) ? 1 : 0,
);

/** Whether `quotedForms` of a word is that word as normalised, as it is for nearly all. */
export function isSpeltPlainly(word: Word): boolean {
  return word.end - word.start <= word.text.length && isRespelt(word) === 0;
}

/**
 * The forms under which a quoted word is compared, given as it stands in the text and normalised: contractions written
 * out, British and American spelling and small numbers made one; none for a filler ("um").
 */
export function quotedForms(raw: string, form: string): string[] {
  if (FILLERS.has(form)) return [];
  const contracted = raw.length > form.length ? raw.match(CONTRACTION) : null;
  if (contracted) {
    const stem = (contracted[1] ?? contracted[3] ?? '').toLowerCase();
    const ending = (contracted[2] ?? contracted[4] ?? '').toLowerCase().replace(/['’ʼ]/g, '');
    return [STEMS[stem] ?? stem, ENDINGS[ending] ?? ending];
  }
  if (Object.hasOwn(SPELLINGS, form)) return (SPELLINGS[form] as string).split(' ');
  if (form.length < 5 || !RESPELT.test(form)) return [form];
  const american = form
    .replace(/our(?=s$|$|ed$|ing$|able$)/, 'or')
    .replace(/is(?=e$|es$|ed$|ing$|ation$)/, 'iz')
    .replace(/ll(?=ed$|ing$|er$)/, 'l')
    .replace(/ence$/, 'ense');
  return [american];
}
