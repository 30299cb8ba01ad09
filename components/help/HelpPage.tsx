import type { JSX } from 'preact';
import { KeysBox } from '../KeysBox';
import type { KeysActions } from '../keys';
import { type Key, useWords, type Words, WordsContext } from '../words';
import { ExampleView } from './ExampleView';
import { KEPT, LIMITS, PRIVACY, TERMS, type Terms } from './terms';

interface HelpPageProps {
  readonly words: Words;
  readonly keys: KeysActions;
  readonly onOpenLibrary: () => void;
}

/** One example, what the labels mean, and what a newcomer asks. */
export function HelpPage({ words, keys, onOpenLibrary }: HelpPageProps): JSX.Element {
  const { t } = words;
  return (
    <WordsContext.Provider value={words}>
      <main class="help">
        <h1>{t('helpTitle')}</h1>
        <p>{t('helpStart')}</p>
        <ExampleView />
        <h2>{t('helpTerms')}</h2>
        {TERMS.map((terms) => (
          <TermList key={terms.heading} {...terms} />
        ))}
        <Lines heading="helpLimits" lines={LIMITS} />
        <section>
          <h2>{t('helpWrong')}</h2>
          <p>{t('helpWrongText')}</p>
        </section>
        <KeysBox keys={keys} />
        <Lines heading="helpPrivacy" lines={PRIVACY} />
        <Lines heading="helpKept" lines={KEPT} />
        <p class="controls">
          <button type="button" class="primary" onClick={onOpenLibrary}>
            {t('openLibrary')}
          </button>
        </p>
      </main>
    </WordsContext.Provider>
  );
}

function TermList({ heading, terms }: Terms): JSX.Element {
  const { t } = useWords();
  return (
    <section>
      <h3>{t(heading)}</h3>
      <dl>
        {terms.map(({ label, meaning }) => (
          <div class="term" key={label}>
            <dt>{t(label)}</dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Lines({ heading, lines }: { readonly heading: Key; readonly lines: readonly Key[] }): JSX.Element {
  const { t } = useWords();
  return (
    <section>
      <h2>{t(heading)}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </section>
  );
}
