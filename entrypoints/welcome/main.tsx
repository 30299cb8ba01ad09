import { render } from 'preact';
import { Welcome } from '../../components/library/Welcome';
import { interfaceWords, openLibraryPage } from '../../lib/browser';

const root = document.getElementById('app');
if (root) {
  const words = interfaceWords();
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  document.documentElement.classList.add('library');
  render(<Welcome words={words} onOpenLibrary={() => void openLibraryPage()} />, root);
}
