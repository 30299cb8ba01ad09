import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/browser';
import { Failed } from '../Failed';
import { KeepReadControl } from '../KeepReadControl';
import { KeysBox } from '../KeysBox';
import { Loading } from '../Loading';
import type { Asked } from '../session';
import { useWords } from '../words';
import type { LibraryActions } from './actions';
import type { Doings } from './doings';
import { ExceptedSites } from './ExceptedSites';
import { HealthBox } from './HealthBox';
import { RetentionBox } from './RetentionBox';
import { RulingsBox } from './RulingsBox';
import { StorageBox } from './StorageBox';
import { TrashBox } from './TrashBox';
import { WrongBox } from './WrongBox';

interface SettingsPanelProps {
  readonly actions: LibraryActions;
  readonly doings: Doings;
  /** Changes whenever the library may have. */
  readonly stamp: unknown;
}

/** An export that is not told step by step. */
const QUIETLY = { signal: new AbortController().signal, tell: () => {} };
const backupOf = (ids: readonly string[], name: string) => ({ name, ids, form: 'backup' }) as const;

/** What is kept by itself and how long, storage, health, and what the reader has said of pages and sites. */
export function SettingsPanel({ actions, doings, stamp }: SettingsPanelProps): JSX.Element {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked<Settings>>({ is: 'loading' });
  const read = useCallback(() => {
    actions.settings().then(
      (value) => setAsked({ is: 'ready', value }),
      (error: unknown) => setAsked({ is: 'failed', error }),
    );
  }, [actions]);
  useEffect(read, [read]);
  if (asked.is === 'loading') return <Loading />;
  if (asked.is === 'failed') return <Failed error={asked.error} onRetry={read} />;
  const { value: settings } = asked;
  const change = (change: Partial<Settings>): Promise<boolean> =>
    doings.attempt(async () => {
      const { settings, token } = await actions.changeSettings(change);
      setAsked({ is: 'ready', value: settings });
      doings.tell(t(token === null ? 'settingsSaved' : 'settingsSavedGone'), token === null ? null : () => void doings.restore(token));
    });
  return (
    <main class="library-main panel">
      <h1>{t('librarySettings')}</h1>
      <section aria-labelledby="keep-heading">
        <h2 id="keep-heading">{t('settingsKeepTitle')}</h2>
        <KeepReadControl
          on={settings.keepRead}
          site={null}
          excepted={false}
          onSwitch={(keepRead) => void change({ keepRead })}
          onExcept={() => {}}
        />
        <ExceptedSites sites={settings.exceptSites} siteOf={actions.siteOf} onChange={(exceptSites) => void change({ exceptSites })} />
      </section>
      <RetentionBox
        retention={settings.retention}
        goneBy={async (retention) => {
          let ids: readonly string[] | null = null;
          await doings.attempt(async () => {
            ids = await actions.goneBy(retention);
          });
          return ids;
        }}
        onExport={(ids) => doings.attempt(async () => void (await actions.exportPack(backupOf(ids, t('retentionName')), QUIETLY)))}
        onSave={(retention) => void change({ retention })}
      />
      <TrashBox actions={actions} doings={doings} stamp={stamp} />
      <StorageBox actions={actions} />
      <HealthBox actions={actions} />
      <KeysBox keys={actions.keys} />
      <RulingsBox actions={actions} doings={doings} />
      <WrongBox actions={actions} doings={doings} />
    </main>
  );
}
