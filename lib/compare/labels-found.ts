import type { Word } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';
import { LABEL } from './fact-weights';
import { insideQuotation } from './inside-quotation';
import { type Label, namesAmong } from './label';
import { describedPeople, isPersonNoun } from './labels-persons';
import { endsBody, type NameForm } from './names-found';
import { stem } from './stem';

const ANYBODY = /^(?:person|man|woman|one|member|resident|boss|son|wife|friend|father|mother|brother|sister|daughter|husband)$/;
const TIED =
  /^(?:backed|linked|aligned|allied|affiliated|supported|funded|led|controlled|sponsored|armed|trained|inspired|held|run|occupied|friendly|leaning|owned|dominated)$/;
const TOWARDS = /^(?:pro|anti)$/;

/** Descriptions set beside names: "Ann Bell, a former miner," and "the Arden-backed militia", "pro-Arden fighters". */
export function findLabels(side: PreparedSide, names: readonly NameForm[]): Label[] {
  const people = [...names.flatMap((name) => besideName(side, name)), ...describedPeople(side, names)];
  // "a person", "a man" says nothing that another word could say otherwise.
  return [
    ...people.filter((l) => !l.words.every((word) => ANYBODY.test(word)) && !insideQuotation(side.text, l.start)),
    ...compounds(side),
  ];
}

/** "NAME, a … ," : the apposition after a name. */
function besideName(side: PreparedSide, name: NameForm): Label[] {
  const { text, words } = side;
  const first = words[name.endWord];
  if (!first || name.core.length === 0 || text.slice(name.end, first.start) !== ', ') return [];
  let at = name.endWord;
  if (!/^(?:a|an|the|his|her|their|then)$/.test(first.text)) return [];
  at++;
  const found: Word[] = [];
  for (let w = at; w < Math.min(words.length, at + LABEL.longest); w++) {
    const word = words[w] as Word;
    if (
      /^(?:who|whose|which|that|was|were|is|are|had|has|said|told|in|on|at|of|for|from|with|to|after|before|during|against)$/.test(
        word.text,
      )
    )
      break;
    found.push(word);
    if (!/^(?:[ -]|['’] |\. ?)$/.test(text.slice(word.end, words[w + 1]?.start ?? text.length))) break;
  }
  const telling = found.filter((w) => !COMMON_WORDS.has(w.text));
  // A person's description, and closed by a mark: else the words may be the next of a list, or go on as a sentence.
  const last = found.at(-1);
  if (
    !last ||
    telling.length === 0 ||
    found.length === LABEL.longest ||
    !(
      isPersonNoun(last.text) ||
      (name.core.length > 1 &&
        /(?:er|or)$/.test(last.text) &&
        !/^\p{Lu}/u.test(text.slice(last.start, last.start + 2)) &&
        !endsBody(name.core.at(-1) ?? ''))
    ) ||
    !closes(text, last.end) ||
    (name.core.length === 1 && /^, (?:and|or) /.test(text.slice(last.end, last.end + 6)))
  )
    return [];
  return [
    {
      start: (found[0] as Word).start,
      end: last.end + (OFFICE.exec(text.slice(last.end, last.end + 60))?.[0].length ?? 0),
      tie: name.core.at(-1) ?? name.coreText,
      given: name.core.length > 1 ? (name.core[0] as string) : null,
      compound: false,
      words: telling.map((w) => stem(w.text)),
      names: namesAmong(text, telling),
    },
  ];
}

/** What belongs to an office: "secretary of state", "deputy chief of staff". */
const OFFICE = /^ of (?:the )?[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?(?=[,.;)—])/u;

/** Whether an apposition ends at an offset or after a short addition: "the mayor of Velden,". */
function closes(text: string, at: number): boolean {
  return /^(?: (?:of|in|for|from|at|with|who|on)\b[^.,;:“"]{1,70})?[.,;)—]/.test(text.slice(at, at + 90));
}

const HYPHEN = 0x2d;
const FIRM_HYPHEN = 0x2011;

/** "Arden-backed militia", "pro-Arden fighters". */
function compounds(side: PreparedSide): Label[] {
  const { text, words } = side;
  const found: Label[] = [];
  for (let w = 0; w + 2 < words.length; w++) {
    const [first, second] = [words[w] as Word, words[w + 1] as Word];
    if (second.start - first.end !== 1) continue;
    const dash = text.charCodeAt(first.end);
    if (dash !== HYPHEN && dash !== FIRM_HYPHEN) continue;
    const capital = (word: Word) => /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
    const tie = TIED.test(second.text) && capital(first) ? first : TOWARDS.test(first.text) && capital(second) ? second : null;
    if (!tie) continue;
    const last = headAfter(side, w + 2);
    const form = tie === first ? second : first;
    found.push({
      start: first.start,
      end: last.end,
      tie: demonym(tie.text),
      given: null,
      compound: true,
      words: [form.text, ...(last === second ? [] : [stem(last.text)])],
      names: [],
    });
  }
  return found;
}

/** The head of the noun phrase at word `at`: up to three small words; the word before where none follows. */
function headAfter(side: PreparedSide, at: number): Word {
  let last = side.words[at - 1] as Word;
  for (let w = at; w < at + 3; w++) {
    const word = side.words[w];
    if (!word || side.text.slice(last.end, word.start) !== ' ' || COMMON_WORDS.has(word.text) || /(?:ed|ing)$/.test(word.text)) break;
    last = word;
    if (/[^s]s$/.test(word.text)) break;
  }
  return last;
}

/** "iranian" and "iran" come to one tie. */
function demonym(word: string): string {
  return word.length > 6 ? word.replace(/(?:ians?|ans?|ese|ish|is?)$/, '') : word;
}
