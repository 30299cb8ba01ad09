import type { JSX } from 'preact';
import { useWords } from './words';

/** Grey lines where text will stand. The style sheet shows them only after 150 ms, so that a quick answer does not flicker. */
export function Loading(): JSX.Element {
  const { t } = useWords();
  return (
    <main class="loading" aria-busy="true">
      <p class="unseen" role="status">
        {t('loading')}
      </p>
      <div class="bone wide" />
      <div class="bone" />
      <div class="bone short" />
      <div class="bone wide" />
      <div class="bone short" />
    </main>
  );
}
