import { askPage } from './ask';
import type { CardBeside } from './card-messages';
import { compareWith } from './desk';
import type { PageMessages } from './messages';
import { paintAnew } from './paint-desk';
import { tabState, tabStates } from './tab-state';
import { keysInOrder } from './wrong-desk';
import { wrongFact } from './wrong-fact';
import { markWrong, unmarkWrong } from './wrong-marks';

// Where the reader has called something wrong, pages that are painted are painted anew.

/** How long a page is waited for, in milliseconds. */
const PATIENCE = 1000;

/** Paints anew all pages that are painted, but for one. A page that does not answer, or has changed, stays as it is; what was pasted the view that has it paints itself. Never rejects. */
export async function repaintAll(but?: number): Promise<void> {
  const others = [...(await tabStates())].filter(([tabId]) => tabId !== but);
  await Promise.allSettled(others.map(([tabId, { revision }]) => repaint(tabId, revision)));
}

async function repaint(tabId: number, revision: string): Promise<void> {
  const page = await askPage(tabId, 'revision', {}, PATIENCE);
  const beside = besideOf(page?.painted?.reportId ?? 'pasted');
  if (beside && page?.revision === revision) await paintAnew(wishOf(tabId, beside), PATIENCE);
}

/** Calls a fact of a painted page wrong, or shows it again. False where the page was read anew since: then it is painted anew, and its facts have their new numbers. */
export async function markPainted(
  { beside, revision, number, wrong }: Parameters<PageMessages['markPainted']>[0],
  tabId: number,
): Promise<boolean> {
  const wish = wishOf(tabId, beside);
  const state = await tabState(tabId);
  const view = state?.revision === revision ? await compareWith(wish) : null;
  const key = view?.wrong.may ? keysInOrder(view.wrong)[number] : undefined;
  if (view && key !== undefined) {
    const fact = view.comparison.facts[view.wrong.keys.indexOf(key)];
    if (!wrong) await unmarkWrong({ key });
    else if (fact) await markWrong(wrongFact(key, { in: 'texts', fact }, view.a, view.b));
  }
  await paintAnew(wish).catch(() => undefined);
  void repaintAll(tabId);
  return key !== undefined;
}

function wishOf(tabId: number, beside: CardBeside): Parameters<typeof compareWith>[0] {
  return 'reportId' in beside ? { tabId, reportId: beside.reportId } : { tabId, other: beside };
}

/** The other text by the name that it is painted under (`other-texts.ts`). Null: it was pasted. */
function besideOf(name: string): CardBeside | null {
  if (name === 'pasted') return null;
  const [, kind, number] = /^(tab|version):(\d+)$/.exec(name) ?? [];
  if (number === undefined) return { reportId: name };
  return kind === 'tab' ? { tab: Number(number) } : { version: Number(number) };
}
