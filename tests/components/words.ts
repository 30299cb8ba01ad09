import { readFileSync } from 'node:fs';
import type { Words } from '../../components/words';
import { makeWords } from '../../lib/browser/words';
import messages from '../../public/_locales/en/messages.json';

interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The English strings, as they stand in `_locales`. */
export const MESSAGES: Readonly<Record<string, Message>> = messages;

/** Reads a string as the browsers' `i18n.getMessage` does: `$NAME$` by its placeholder, `$1` by its substitution. */
export function getMessage(key: string, substitutions: readonly string[]): string {
  return read(MESSAGES, key, substitutions);
}

/** The English interface. */
export const WORDS: Words = makeWords(getMessage);

/** The interface in another language that it has; what that one lacks is English, as browsers do it. */
export function wordsIn(language: string): Words {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const own = JSON.parse(readFileSync(file, 'utf8')) as typeof MESSAGES;
  return makeWords((key, substitutions) => read(key in own ? own : MESSAGES, key, substitutions));
}

function read(all: typeof MESSAGES, key: string, substitutions: readonly string[]): string {
  const entry = all[key];
  if (!entry) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) =>
    (entry.placeholders?.[name.toLowerCase()]?.content ?? '').replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? ''),
  );
}
