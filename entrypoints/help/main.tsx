import { render } from 'preact';
import { HelpPage } from '../../components/help/HelpPage';
import { commandKeys, openKeySettings, openLibraryPage, openView } from '../../lib/browser';

const view = openView();
if (view) {
  const { root, words } = view;
  document.documentElement.classList.add('library');
  document.title = words.t('helpDocumentTitle');
  const keys = { list: commandKeys, change: openKeySettings };
  render(<HelpPage words={words} keys={keys} onOpenLibrary={() => void openLibraryPage()} />, root);
}
