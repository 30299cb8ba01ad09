// What each letter is heard as once it has been written over into another script: b and p, v and f, s and sh, the kinds of t and k are
// one, since most scripts write only some of them. Vowels, w, y and h are left out: Arabic and Hebrew write few of them, and
// transliterations waver.
const ARABIC = letters('b:بپ t:تثط g:جغگژ s:سشصچ d:دض z:ذزظ r:ر f:فڤ k:كقخ l:ل m:م n:ن');
const HEBREW = letters('b:בפ g:ג d:ד z:ז t:טת k:כךק l:ל m:מם n:נן s:סש r:ר f:ף ts:צץ');
const CYRILLIC = letters('b:бп f:вф g:гґжџ d:дђ z:зѕ k:кх l:лљ m:м n:нњ r:р s:сшщчћ t:т ts:ц ks:ѯ');
const GREEK = letters('f:βφ g:γ d:δ z:ζ t:θτ k:κχ l:λ m:μ n:ν b:π r:ρ s:σς ks:ξ bs:ψ');
const LATIN = letters('b:bp f:fv g:gj d:dđð z:z k:kq l:lł m:m n:n r:r s:sß t:tþ ks:x');
// Letters that a transliteration writes for one of another script. The longer come first.
const LATIN_GROUPS: readonly (readonly [string, string])[] = [
  ['tsch', 's'],
  ['sch', 's'],
  ['tch', 's'],
  ['tsh', 's'],
  ['ch', 's'],
  ['sh', 's'],
  ['kh', 'k'],
  ['gh', 'g'],
  ['ph', 'f'],
  ['th', 't'],
  ['dh', 'z'],
  ['zh', 'g'],
  ['tz', 'ts'],
  ['ce', 's'],
  ['ci', 's'],
  ['cy', 's'],
  ['c', 'k'],
];
const GREEK_GROUPS: readonly (readonly [string, string])[] = [
  ['μπ', 'b'],
  ['ντ', 'd'],
  ['γκ', 'g'],
  ['τζ', 'g'],
  ['αυ', 'f'],
  ['ευ', 'f'],
];
const ARABIC_GROUPS: readonly (readonly [string, string])[] = [['تش', 's']];
const NO_GROUPS: readonly (readonly [string, string])[] = [];

/** What a letter is heard as, and the longer spellings that may begin with it. */
interface Letter {
  readonly heard: string;
  readonly groups: readonly (readonly [string, string])[];
}

interface Script {
  readonly first: number;
  readonly last: number;
  /** By the distance of their codes from `first`. */
  readonly letters: readonly (Letter | undefined)[];
  /** Letters heard as h where a word starts with them. */
  readonly breath: string;
}

const HEBREW_FROM = 0x5d0;
const HEBREW_TO = 0x5ea;
const ARABIC_FROM = 0x620;
const ARABIC_TO = 0x6d3;
const SCRIPTS: readonly Script[] = [
  script(0x61, 0x24f, LATIN, LATIN_GROUPS, 'h'),
  script(0x370, 0x3ff, GREEK, GREEK_GROUPS, ''),
  script(0x400, 0x52f, CYRILLIC, NO_GROUPS, ''),
  script(HEBREW_FROM, HEBREW_TO, HEBREW, NO_GROUPS, 'הח'),
  script(ARABIC_FROM, ARABIC_TO, ARABIC, ARABIC_GROUPS, 'حه'),
];

function script(
  first: number,
  last: number,
  heard: ReadonlyMap<string, string>,
  groups: readonly (readonly [string, string])[],
  breath: string,
): Script {
  const letters = Array.from({ length: last - first + 1 }, (_, i): Letter | undefined => {
    const letter = String.fromCharCode(first + i);
    const own = groups.filter(([letters]) => letters.startsWith(letter));
    const sound = heard.get(letter);
    return sound === undefined && own.length === 0 ? undefined : { heard: sound ?? '', groups: own };
  });
  return { first, last, letters, breath };
}

/** The Arabic article, by itself or behind a small word written to it; and what is left of it behind "to". */
const ARTICLE = /^(?:[وفبك]?ال|[وف]?لل)(?=.{3})/;

/**
 * The consonants of a name as they are heard, by which its spellings in Latin, Greek, Cyrillic, Hebrew and Arabic letters meet: Kataeb, Kata'ib and
 * كتائب are "ktb". What is heard twice in a row stands once; a vowel at the start is "a". Empty for other scripts and numbers. Short skeletons
 * are shared by strangers: whoever compares them has to ask for length.
 * @param word normalised by `words()`
 */
export function skeletonOf(word: string): string {
  const code = word.charCodeAt(0);
  const script = SCRIPTS.find(({ first, last }) => code >= first && code <= last);
  if (!script) return '';
  const bare = code >= ARABIC_FROM && code <= ARABIC_TO ? word.replace(ARTICLE, '') : word;
  let skeleton = script.breath.includes(bare.charAt(0)) ? 'h' : '';
  for (let at = 0; at < bare.length; ) {
    const letter = letterOf(script, bare.charCodeAt(at));
    const group = letter?.groups.find(([letters]) => bare.startsWith(letters, at));
    const heard = group ? group[1] : (letter?.heard ?? '');
    if (heard === '') skeleton ||= 'a';
    else skeleton += skeleton.endsWith(heard.charAt(0)) ? heard.slice(1) : heard;
    at += group ? group[0].length : 1;
  }
  return skeleton;
}

function letterOf({ first, last, letters }: Script, code: number): Letter | undefined {
  return code < first || code > last ? undefined : letters[code - first];
}

/** Whether a word is written in a script that has no capitals, but has a skeleton. */
export function lacksCapitals(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= HEBREW_FROM && code <= HEBREW_TO) || (code >= ARABIC_FROM && code <= ARABIC_TO);
}

function letters(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(' ').flatMap((entry) => {
      const [heard = '', written = ''] = entry.split(':');
      return [...written].map((letter) => [letter, heard] as const);
    }),
  );
}
