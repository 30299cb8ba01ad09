import type { JSX } from 'preact';
import type { Actions } from './actions';
import { CompareView } from './CompareView';
import { Failed } from './Failed';
import { useKeptFocus } from './kept-focus';
import { ListView } from './ListView';
import { Loading } from './Loading';
import { StateNotice } from './StateNotice';
import { StatusLine } from './StatusLine';
import { type Session, useSession } from './session';
import { type Words, WordsContext } from './words';

interface AppProps {
  readonly words: Words;
  readonly actions: Actions;
}

/** The popup: list of reports, or the comparison with the chosen one. */
export function App({ words, actions }: AppProps): JSX.Element {
  useKeptFocus();
  const session = useSession(actions);
  const { status } = session;
  return (
    <WordsContext.Provider value={words}>
      <Screen session={session} />
      <StatusLine told={status && { ...status, text: words.t(status.key) }} onDismiss={session.dismiss} />
    </WordsContext.Provider>
  );
}

function Screen({ session }: { readonly session: Session }): JSX.Element {
  const { view, chosen } = session;
  if (view.is === 'loading') return <Loading />;
  if (view.is === 'failed') return <Failed error={view.error} onRetry={session.reload} />;
  if (view.value.state !== 'article') return <StateNotice key={view.value.state} view={view.value} session={session} />;
  if (chosen !== null) return <CompareView key={session.turn} chosen={chosen} session={session} />;
  return <ListView key={view.value.article.url} view={view.value} session={session} />;
}
