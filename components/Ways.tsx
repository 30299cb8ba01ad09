import type { JSX } from 'preact';
import type { Session } from './session';
import { useWords } from './words';

/** The ways on from the popup and the panel: beside the page, to the library, to the help page. */
export function Ways({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      {session.openPanel && (
        <button type="button" class="quiet to-panel" onClick={session.openPanel}>
          {t('panelOpen')}
        </button>
      )}
      <button type="button" class="quiet to-library" onClick={session.openLibrary}>
        {t('openLibrary')}
      </button>
      <button type="button" class="quiet to-help" onClick={session.openHelp}>
        {t('helpOpen')}
      </button>
    </>
  );
}
