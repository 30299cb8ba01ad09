import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { failureKey } from '../failures';
import { useKeptFocus } from '../kept-focus';
import { Notice } from '../Notice';
import { StatusLine, type Told } from '../StatusLine';
import { useWords, type Words, WordsContext } from '../words';
import { useWrong, WrongContext, wrongToldKey } from '../wrong/use-wrong';
import type { CompareActions } from './actions';
import { PairPage } from './PairPage';
import { hashOf, type Route, routeTo, useRoute } from './route';
import { StoryPage } from './StoryPage';
import { TablePage } from './TablePage';
import { usePrinting } from './use-printing';

interface CompareAppProps {
  readonly words: Words;
  readonly actions: CompareActions;
}

/** What the parts of the full page are given. */
export interface PartProps {
  readonly route: Route;
  readonly actions: CompareActions;
  readonly go: (to: Route) => void;
  readonly look: (change: Partial<Route>) => void;
  /** Says in a line what was done. */
  readonly tell: (text: string) => void;
  readonly fail: (error: unknown) => void;
}

/** The full page: two texts side by side, several fact by fact, or the reports of one story. Which, stands in its address. */
export function CompareApp({ words, actions }: CompareAppProps): JSX.Element {
  usePrinting();
  useKeptFocus();
  const [route, go, look] = useRoute();
  const [told, setTold] = useState<Told | null>(null);
  const tell = (text: string) => setTold({ text, quiet: false, undo: null });
  const fail = (error: unknown) => tell(words.t(failureKey(error)));
  const wrong = useWrong(actions.wrong, (what) => tell(words.t(wrongToldKey(what))), fail);
  return (
    <WordsContext.Provider value={words}>
      <Head route={route} onLibrary={() => void actions.openLibrary().catch(fail)} onHelp={() => void actions.openHelp().catch(fail)} />
      {route === null ? (
        <Notice title={words.t('fullNothingTitle')} text={words.t('fullNothingText')} />
      ) : (
        <WrongContext.Provider value={wrong}>
          <Part key={route.places.map((place) => JSON.stringify(place)).join()} {...{ route, actions, go, look, tell, fail }} />
        </WrongContext.Provider>
      )}
      <StatusLine told={told} onDismiss={() => setTold(null)} />
    </WordsContext.Provider>
  );
}

function Part(props: PartProps): JSX.Element {
  const { places } = props.route;
  if (places.length > 2) return <TablePage {...props} />;
  return places.length === 2 ? <PairPage {...props} /> : <StoryPage {...props} />;
}

interface HeadProps {
  readonly route: Route | null;
  readonly onLibrary: () => void;
  readonly onHelp: () => void;
}

function Head({ route, onLibrary, onHelp }: HeadProps): JSX.Element {
  const { t } = useWords();
  const tab = route?.places.find((place) => 'tab' in place);
  return (
    <nav class="full-head" aria-label={t('fullNavigation')}>
      <span class="full-name">{t('extensionName')}</span>
      {tab && route && route.places.length > 1 && (
        <a href={hashOf({ ...routeTo([tab]), of: route.of, held: route.held })}>{t('fullAllReports')}</a>
      )}
      <button type="button" class="quiet" onClick={onLibrary}>
        {t('openLibrary')}
      </button>
      <button type="button" class="quiet to-help" onClick={onHelp}>
        {t('helpOpen')}
      </button>
    </nav>
  );
}
