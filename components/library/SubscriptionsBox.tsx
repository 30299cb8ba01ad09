import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PackSubscription, PackTrouble } from '../../lib/browser';
import { AddressField } from '../AddressField';
import { isolate, type Key, useWords } from '../words';
import type { LibraryActions } from './actions';
import type { Doings } from './doings';
import { dayInWords } from './row-words';

const TROUBLES: Readonly<Partial<Record<PackTrouble, Key>>> = {
  offline: 'packTroubleReach',
  slow: 'packTroubleReach',
  missing: 'packTroubleMissing',
  gone: 'packTroubleMissing',
  moved: 'packTroubleMoved',
  'too-large': 'packTroubleLarge',
  'too-many': 'packTroubleLarge',
  'no-pack': 'packTroubleNoPack',
  'newer-format': 'errorPackNewer',
  'wrong-hash': 'packTroubleHash',
  'disk-full': 'errorDiskFull',
  'library-unavailable': 'errorLibraryUnavailable',
  leave: 'packTroubleLeave',
  'no-consent': 'packTroubleConsent',
  local: 'packTroubleConsent',
};

interface SubscriptionsBoxProps {
  readonly packs: readonly PackSubscription[];
  readonly actions: LibraryActions;
  readonly doings: Doings;
  /** Something of them has changed. */
  readonly onChange: () => void;
}

/** Packs that are followed at their addresses. */
export function SubscriptionsBox({ packs, actions, doings, onChange }: SubscriptionsBoxProps): JSX.Element {
  const { t } = useWords();
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState<Key | null>(null);
  const [asking, setAsking] = useState(false);
  const subscribe = async (): Promise<void> => {
    // The browser's question must be asked within the click itself.
    const subscribing = actions.subscribe(address);
    setSaid('packAsking');
    setAsking(true);
    await doings.attempt(async () => {
      const came = await subscribing;
      setSaid(came === 'no-address' ? 'packNoAddress' : came === 'not-allowed' ? 'packNotAllowed' : null);
      if (typeof came !== 'string') setAddress('');
    });
    setAsking(false);
    onChange();
  };
  return (
    <section aria-labelledby="subscriptions-heading">
      <h2 id="subscriptions-heading">{t('packFollowTitle')}</h2>
      <p class="note">{t('packFollowNote')}</p>
      <form
        class="subscribe"
        onSubmit={(event) => {
          event.preventDefault();
          void subscribe();
        }}
      >
        <AddressField label={t('packAddress')} value={address} onInput={setAddress} />
        <button type="submit" disabled={asking}>
          {t('packSubscribe')}
        </button>
      </form>
      <p role="status">{said !== null && t(said)}</p>
      <ul class="held-list">
        {packs.map((pack) => (
          <Item key={pack.address} pack={pack} actions={actions} doings={doings} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
}

function Item({
  pack,
  actions,
  doings,
  onChange,
}: Omit<SubscriptionsBoxProps, 'packs'> & { readonly pack: PackSubscription }): JSX.Element {
  const words = useWords();
  const { t, plural } = words;
  const { address, trouble } = pack;
  const name = isolate(pack.name ?? address, words);
  const run = (doing: () => Promise<unknown>) =>
    void doings
      .attempt(async () => {
        await doing();
      })
      .then(onChange);
  const end = async (): Promise<void> => {
    const { token } = await actions.unsubscribe(address);
    const back = async () => doings.tell(t((await actions.resubscribe(address, token)) ? 'packBack' : 'packReportsBack'));
    doings.tell(t('packEnded'), () => void doings.attempt(back).then(onChange));
  };
  return (
    <li>
      <div class="subscription">
        <p class="held-name">{name}</p>
        {pack.name !== null && (
          <p class="note">
            <bdi dir="ltr">{address}</bdi>
          </p>
        )}
        <p class="facts">
          <span>{pack.changed === null ? t('packNeverCame') : plural('packStands', pack.reports, [dayInWords(pack.changed, words)])}</span>
          {pack.checked !== null && <span>{t('packCheckedOn', [dayInWords(pack.checked, words)])}</span>}
          {pack.bad > 0 && <span>{plural('packBad', pack.bad)}</span>}
        </p>
        {trouble !== null && <p class="banner">{t(TROUBLES[trouble] ?? 'packTroubleServer')}</p>}
        {pack.heldBack && <p class="note">{t('packHeldBack')}</p>}
      </div>
      <button type="button" aria-label={t('packUpdateNamed', [name])} onClick={() => run(() => actions.updatePack(address))}>
        {t('packUpdate')}
      </button>
      {trouble === 'leave' && (
        <button type="button" onClick={() => run(() => actions.subscribe(address))}>
          {t('packLeaveAgain')}
        </button>
      )}
      {pack.previous && !pack.heldBack && (
        <button type="button" aria-label={t('packRollBackNamed', [name])} onClick={() => run(() => actions.rollBack(address))}>
          {t('packRollBack')}
        </button>
      )}
      <button type="button" aria-label={t('packEndNamed', [name])} onClick={() => run(end)}>
        {t('packEnd')}
      </button>
    </li>
  );
}

/** The subscriptions, and a way to read them anew. */
export function useSubscriptions(actions: LibraryActions, doings: Doings): [readonly PackSubscription[], () => void] {
  const [packs, setPacks] = useState<readonly PackSubscription[]>([]);
  const read = () => void doings.attempt(async () => setPacks(await actions.packs()));
  useEffect(read, []);
  return [packs, read];
}
