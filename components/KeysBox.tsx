import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CommandKey } from '../lib/browser';
import type { KeysActions } from './keys';
import { useWords } from './words';

/** The keys as they now are, and the way to change them. Nothing where there are none. */
export function KeysBox({ keys }: { readonly keys: KeysActions }): JSX.Element | null {
  const { t } = useWords();
  const [shown, setShown] = useState<readonly CommandKey[] | null>(null);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    const read = () => void keys.list().then(setShown, () => setShown(null));
    read();
    // They are changed on another page.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [keys]);
  if (shown === null) return null;
  const change = async (): Promise<void> => setClosed(!(await keys.change().catch(() => false)));
  return (
    <section class="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t('keysTitle')}</h2>
      <dl>
        {shown.map(({ name, what, key }) => (
          <div class="term" key={name}>
            <dt>{what || t(name === '_execute_action' ? 'keysPopup' : 'keysPanel')}</dt>
            <dd>{key === null ? t('keysNone') : <kbd>{key}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => void change()}>
        {t('keysChange')}
      </button>
      {closed && (
        <p class="note" role="status">
          {t('keysChangeYourself')}
        </p>
      )}
    </section>
  );
}
