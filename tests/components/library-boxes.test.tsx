// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LibraryActions } from '../../components/library/actions';
import { doingsOf } from '../../components/library/doings';
import { GoneNote } from '../../components/library/GoneNote';
import { LossNote } from '../../components/library/LossNote';
import { RetentionBox } from '../../components/library/RetentionBox';
import { TrashBox } from '../../components/library/TrashBox';
import { WorkBar } from '../../components/library/WorkBar';
import { WordsContext } from '../../components/words';
import type { Deletion, Gone, LossView, WorkProgress } from '../../lib/browser';
import { WORDS } from './words';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = async (view: preact.JSX.Element): Promise<void> => {
  await act(() => render(<WordsContext.Provider value={WORDS}>{view}</WordsContext.Provider>, root));
  await act(async () => undefined);
};
const press = (name: string): Promise<void> =>
  act(async () => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!button) throw new Error(`no button ${name} in ${root.textContent}`);
    button.click();
  });

describe('how long reports stay', () => {
  const boxed = async (gone: readonly string[] | null) => {
    const told: unknown[] = [];
    await show(
      <RetentionBox
        retention={{ days: 30, megabytes: null }}
        goneBy={async () => gone}
        onExport={async (ids) => {
          told.push(['export', ...ids]);
          return true;
        }}
        onSave={(retention) => told.push(['save', retention])}
      />,
    );
    return told;
  };

  it('is saved at once where nothing goes by it, and not where that cannot be found out', async () => {
    const saved = await boxed([]);
    await press('Save');
    expect(saved).toEqual([['save', { days: 30, megabytes: null }]]);
    render(null, root);
    const unsaved = await boxed(null);
    await press('Save');
    expect(unsaved).toEqual([]);
  });

  it('says how many reports go, and offers to export them, before any goes', async () => {
    const told = await boxed(['a', 'b']);
    await press('Save');
    expect(root.textContent).toContain('With this, 2 reports go now.');
    expect(told).toEqual([]);
    await press('Export them first');
    expect(told).toEqual([['export', 'a', 'b']]);
    await press('Let them go');
    expect(told.at(-1)).toEqual(['save', { days: 30, megabytes: null }]);
    expect(root.textContent).not.toContain('reports go now');
  });

  it('stays as it is where the reader thinks better of it', async () => {
    const told = await boxed(['a']);
    await press('Save');
    await press('Cancel');
    expect(told).toEqual([]);
    expect(root.textContent).not.toContain('goes now');
  });
});

describe('a library that the browser has thrown away', () => {
  it('is told with the last backup and what is followed, until the reader puts it aside', async () => {
    let loss: LossView | null = { reports: 3, held: '2031-05-14T09:00:00.000Z', followed: 2, backedUp: '2031-05-01T09:00:00.000Z' };
    const actions = {
      loss: async () => loss,
      forgetLoss: async () => {
        loss = null;
      },
    } as unknown as LibraryActions;
    await show(<LossNote actions={actions} stamp={1} />);
    expect(root.textContent).toContain('3 reports that were held on 14 May 2031 are gone.');
    expect(root.textContent).toContain('Your last backup was made on 1 May 2031.');
    expect(root.textContent).toContain('asked anew');
    await press('I know, do not tell me again');
    expect([root.textContent, loss]).toEqual(['', null]);
  });
});

describe('what was deleted', () => {
  const settled = () => act(() => new Promise<void>((done) => setTimeout(done)));
  const restored: string[] = [];
  const held = (actions: object) => {
    const all = { ...actions, restore: async (token: string) => ({ reports: restored.push(token) }) } as unknown as LibraryActions;
    return {
      actions: all,
      doings: doingsOf(
        all,
        WORDS,
        () => {},
        () => {},
      ),
    };
  };

  it('can be brought back one deletion at a time, until there is none', async () => {
    let there: Deletion[] = [
      { token: '8', reports: 2, title: 'Ferry aground' },
      { token: '5', reports: 1, title: null },
    ];
    const { actions, doings } = held({ deletions: async () => there });
    await show(<TrashBox actions={actions} doings={doings} stamp={1} />);
    expect([...root.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^2 reports: .?Ferry aground/u),
      expect.stringMatching(/^1 report: /),
    ]);
    there = [];
    await press('Bring back');
    await settled();
    expect([restored.pop(), root.textContent]).toEqual(['8', '']);
  });

  it('by itself, as the settings say, is told with the way back until the reader has taken it or put it aside', async () => {
    let gone: Gone | null = { token: '3', reports: 12 };
    const forgetGone = async () => {
      gone = null;
    };
    const { actions, doings } = held({ gone: async () => gone, forgetGone });
    await show(<GoneNote actions={actions} doings={doings} stamp={1} />);
    expect(root.textContent).toContain('12 reports have gone. They can be brought back until the browser is closed.');
    await press('Bring back');
    await settled();
    expect([restored.pop(), root.textContent, gone]).toEqual(['3', '', null]);
  });
});

describe('a work on many reports', () => {
  it('says how far it is and can be stopped where it deletes; few are not worth a word', async () => {
    let told: (progress: WorkProgress) => void = () => {};
    const stopped: true[] = [];
    const actions = {
      watchWork: (tell: typeof told) => {
        told = tell;
        return () => {};
      },
      stopWork: async () => stopped.push(true),
    } as unknown as LibraryActions;
    await show(<WorkBar actions={actions} />);
    const tell = (progress: WorkProgress) => act(() => told(progress));
    await tell({ what: 'deleting', done: 1, all: 2 });
    expect(root.textContent).toBe('');
    await tell({ what: 'deleting', done: 400, all: 2_000 });
    expect(root.textContent).toContain('Deleting: 400 reports of 2,000');
    await press('Stop');
    expect(stopped).toEqual([true]);
    await tell({ what: 'restoring', done: 200, all: 400 });
    expect(root.textContent).toContain('Bringing back: 200 reports of 400');
    expect(root.querySelector('button')).toBeNull();
    await tell({ what: 'restoring', done: 400, all: 400 });
    expect(root.textContent).toBe('');
  });
});
