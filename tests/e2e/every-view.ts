import type { Session, View } from './browsers';
import { copyLines } from './copies';
import { dropFile, SAMPLE_LINES } from './library-page';

/** A view as a reader meets it: which sample page is open, where the view is, and what is done in it. */
export interface Shown {
  readonly name: string;
  readonly sample: string;
  /** `TAB` stands for the number of the sample's tab. */
  readonly path: string;
  readonly ready: string;
  /** Before the view opens. */
  readonly before?: (session: Session) => Promise<unknown>;
  /** In the view, once it is there. */
  readonly open?: (view: View) => Promise<void>;
  readonly after?: (session: Session) => Promise<unknown>;
}

const FERRY = 'ferry-gazette.html';
const HEADING = 'main:not(.loading) h1';

const view = (name: string, path: string, more: Partial<Shown> = {}): Shown => ({ name, path, sample: FERRY, ready: HEADING, ...more });

/** Every view of the extension in its several states, with the sample reports loaded. */
export const EVERY_VIEW: readonly Shown[] = [
  view('the popup', 'popup.html?tab=TAB', { ready: '.more' }),
  view('the popup’s comparison', 'popup.html?tab=TAB', { open: compare }),
  view('the popup over no news', 'popup.html?tab=TAB', { sample: 'front.html' }),
  view('the popup over no tab', 'popup.html?tab=999999'),
  view('the panel', 'sidepanel.html?tab=TAB', { ready: '.more' }),
  view('two texts side by side', 'compare.html#tab:TAB/report:sample-lantern-ferry', { ready: '.text-row' }),
  view('two texts in two scripts', 'compare.html#tab:TAB/report:sample-lantern-ferry', { sample: 'arabic.html', ready: '.text-row' }),
  view('a report in our words', 'compare.html#tab:TAB/report:daily-tribune-2025-06-14-baghdad-asks-iran', {
    sample: 'iraq-embassy.html',
    ready: '.text-row',
  }),
  view('the pictures of a story', 'compare.html#tab:TAB', {
    sample: 'wire-post.html',
    ready: '.matrix',
    before: (session) => session.send({ type: 'putPacked', message: { pack: 'copies', lines: copyLines(8) } }),
    after: (session) => session.send({ type: 'dropPack', message: { pack: 'copies' } }),
  }),
  view('a table of facts', 'compare.html#tab:TAB/report:sample-lantern-ferry/report:sample-herald-ferry', { ready: '.facts-table' }),
  view('a text that is gone', 'compare.html#tab:TAB/report:nothing'),
  view('an address of nothing', 'compare.html#nothing'),
  view('the empty library', 'library.html'),
  view('the feeds', 'library.html#feeds'),
  view('the packs', 'library.html#packs'),
  view('the settings', 'library.html#settings'),
  view('the greeting', 'welcome.html'),
  view('the help page', 'help.html'),
  // From here on the library holds reports.
  view('the packs after an import', 'library.html#packs', {
    open: async (view) => {
      await dropFile(view, 'samples.jsonl', SAMPLE_LINES.join('\n'));
      await view.waitFor('.outcome');
      // It stands in the list once the library has been read anew.
      await view.waitFor('.held-name', 'samples');
    },
  }),
  view('the library with reports selected', 'library.html', {
    ready: '.rows-item',
    before: hold,
    open: async (view) => {
      for (const nth of ['1', '2']) await view.click(`.rows-item:nth-child(${nth}) input`);
      await view.waitFor('.selection');
    },
  }),
  view('a report of the library', 'library.html#report/sample-lantern-ferry', { ready: '.report-text', before: hold }),
];

/** Puts the sample reports into the library, whether the import above has or not. */
function hold(session: Session): Promise<unknown> {
  return session.send({ type: 'putPacked', message: { pack: 'samples', lines: SAMPLE_LINES } });
}

async function compare(view: View): Promise<void> {
  await view.click('#row-sample-lantern-ferry');
  await view.waitFor('main.comparison h1');
}
