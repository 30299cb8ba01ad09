import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isolate, useWords } from './words';

interface KeepReadControlProps {
  /** Whether reports that are read are kept by themselves. */
  readonly on: boolean;
  /** Site of the page at hand; null where there is none to except. */
  readonly site: string | null;
  readonly excepted: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly onExcept: (site: string, except: boolean) => void;
}

/** "Keep what I read": off until the reader has read what it means and says yes; sites can be excepted. */
export function KeepReadControl({ on, site, excepted, onSwitch, onExcept }: KeepReadControlProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const first = useRef<HTMLElement & HTMLButtonElement>(null);
  const before = useRef(on);
  // The button that was pressed is gone: the focus goes to what took its place.
  useLayoutEffect(() => {
    if (before.current !== on) first.current?.focus();
    before.current = on;
  }, [on]);
  if (!on)
    return (
      <details class="keep-read">
        <summary ref={first}>{t('keptReadAsk')}</summary>
        <div class="consent">
          <p>{t('keptReadWhat')}</p>
          <p>
            <strong>{t('keptReadRecord')}</strong> {t('keptReadWho')}
          </p>
          <p>{t('keptReadLimits')}</p>
          <button type="button" onClick={() => onSwitch(true)}>
            {t('keptReadYes')}
          </button>
        </div>
      </details>
    );
  return (
    <div class="keep-read">
      <p class="note">{t(excepted && site !== null ? 'keptReadExcepted' : 'keptReadNow', [isolate(site ?? '', words)])}</p>
      <p class="choices">
        <button type="button" class="quiet" ref={first} onClick={() => onSwitch(false)}>
          {t('keptReadOff')}
        </button>
        {site !== null && (
          <button type="button" class="quiet" onClick={() => onExcept(site, !excepted)}>
            {t(excepted ? 'keptReadSiteAgain' : 'keptReadSiteNever', [isolate(site, words)])}
          </button>
        )}
      </p>
    </div>
  );
}
