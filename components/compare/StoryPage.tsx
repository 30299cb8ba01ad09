import type { JSX } from 'preact';
import { Failed } from '../Failed';
import { Loading } from '../Loading';
import type { PartProps } from './CompareApp';
import { Gone } from './Gone';
import { tabOf } from './PairPage';
import { Story } from './Story';
import { useAsked } from './use-asked';

/** The reports of the story that a tab tells. */
export function StoryPage(props: PartProps): JSX.Element {
  const { route, actions } = props;
  const tab = tabOf(route.places);
  const [view, retry] = useAsked('story', async () => (tab === null ? null : actions.view(tab)));
  if (view.is === 'loading') return <Loading />;
  if (view.is === 'failed') return <Failed error={view.error} onRetry={retry} />;
  if (tab === null || view.value?.state !== 'article') return <Gone {...props} tab={tab} shows={null} />;
  return <Story {...props} tab={tab} view={view.value} />;
}
