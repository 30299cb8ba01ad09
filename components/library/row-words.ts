import type { Row } from '../../lib/corpus';
import { dateInWords } from '../dates';
import { isolate, type Words } from '../words';

/** How a report came in, in words: "kept by you", "feed: lantern.example". */
export function sourceInWords(source: string, words: Words): string {
  if (source === 'kept') return words.t('librarySourceKept');
  if (source === 'read') return words.t('librarySourceRead');
  const [kind = '', name = ''] = [source.slice(0, source.indexOf(':')), source.slice(source.indexOf(':') + 1)];
  if (kind === 'feed') return words.t('librarySourceFeed', [isolate(URL.canParse(name) ? new URL(name).host : name, words)]);
  if (kind === 'pack') return words.t('librarySourcePack', [isolate(shortAddress(name), words)]);
  return isolate(source, words);
}

/** An address by its host and file; a name as it is. */
function shortAddress(name: string): string {
  if (!/^https?:/.test(name) || !URL.canParse(name)) return name;
  const { host, pathname } = new URL(name);
  return `${host}/${pathname.split('/').pop() ?? ''}`;
}

/** A language's name in the language of the interface; its tag where the platform knows no name. */
export function languageInWords(tag: string, words: Words): string {
  try {
    return new Intl.DisplayNames(words.language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a row says under its headline, piece by piece, without outlet and date. */
export function factsOf(row: Row, words: Words): string[] {
  return [
    ...row.sources.map((source) => sourceInWords(source, words)),
    ...(row.full ? [] : [words.t('libraryNoText')]),
    ...(row.partial ? [words.t('libraryPartial')] : []),
    ...(row.versions > 0 ? [words.plural('libraryVersions', row.versions)] : []),
  ];
}

/** A moment as a day, in words. */
export function dayInWords(iso: string, words: Words): string {
  return dateInWords(iso.slice(0, 10), words.language);
}
