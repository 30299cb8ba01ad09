import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OtherTab, OtherText } from '../lib/browser';
import { Content } from './Content';
import { dateInWords } from './dates';
import { PasteForm } from './PasteForm';
import { useWords } from './words';

interface CompareOtherProps {
  /** Asks for the articles in other tabs. */
  readonly otherTabs: () => Promise<readonly OtherTab[]>;
  readonly onCompare: (other: OtherText) => void;
}

/** Lays the page beside a text that is not kept: the article in another tab, or one that is pasted here. Nothing of it is stored. */
export function CompareOther({ otherTabs, onCompare }: CompareOtherProps): JSX.Element {
  const { t } = useWords();
  const [tabs, setTabs] = useState<readonly OtherTab[] | null>(null);
  const open = (event: { readonly currentTarget: HTMLDetailsElement }): void => {
    // Asked for when it is opened: tabs come and go.
    if (event.currentTarget.open) void otherTabs().then(setTabs, () => setTabs([]));
  };
  return (
    <details class="compare-other" onToggle={open}>
      <summary>{t('keptOtherAsk')}</summary>
      <p class="hint">{t('keptOtherHint')}</p>
      <h2>{t('keptOtherTabs')}</h2>
      {tabs?.length === 0 && <p class="note">{t('keptOtherNoTabs')}</p>}
      <ul class="choices" aria-busy={tabs === null}>
        {tabs?.map((tab) => (
          <li key={tab.tabId}>
            <TabChoice tab={tab} onChoose={() => onCompare({ tab: tab.tabId })} />
          </li>
        ))}
      </ul>
      <h2>{t('keptOtherPaste')}</h2>
      <PasteForm onPaste={(pasted) => onCompare({ pasted })} />
    </details>
  );
}

function TabChoice({ tab, onChoose }: { readonly tab: OtherTab; readonly onChoose: () => void }): JSX.Element {
  const { t, language } = useWords();
  return (
    <button type="button" class="tab-choice" onClick={onChoose}>
      <span class="outlet">{tab.outlet === null ? t('outletNotStated') : <Content text={tab.outlet} language={null} />}</span>
      {tab.published !== null && <span class="distance">{dateInWords(tab.published, language)}</span>}
      <span class="title">{tab.title === null ? t('noTitle') : <Content text={tab.title} language={tab.language} />}</span>
    </button>
  );
}
