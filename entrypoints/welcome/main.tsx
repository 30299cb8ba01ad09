import { render } from 'preact';
import { Welcome } from '../../components/library/Welcome';
import { isHandheld, openHelpPage, openLibraryPage, openView } from '../../lib/browser';

const view = openView();
if (view) {
  const { root, words } = view;
  document.documentElement.classList.add('library');
  render(
    <Welcome words={words} pinned={!isHandheld()} onOpenLibrary={() => void openLibraryPage()} onOpenHelp={() => void openHelpPage()} />,
    root,
  );
}
