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
  const entry = MESSAGES[key];
  if (!entry) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_, name: string) =>
    (entry.placeholders?.[name.toLowerCase()]?.content ?? '').replace(/\$(\d)/g, (_, n: string) => substitutions[Number(n) - 1] ?? ''),
  );
}

/** The English interface. */
export const WORDS: Words = makeWords(getMessage);
