import { Readability } from '@mozilla/readability';
import { pause } from '../../entrypoints/content/pause';
import { mayBeArticle, readPage, readPageSliced } from '../../lib/article';

/** Times of one page, in milliseconds. */
export interface PageTimes {
  readonly gate: number;
  /** Longest stretch of work without a pause, of the first reading in this page. */
  readonly slice: number;
  readonly slices: number;
  /** The first time in this page, as a reader meets it: nothing is compiled. */
  readonly firstOurs: number;
  readonly firstPeer: number;
  readonly ours: number[];
  readonly peer: number[];
}

const ROUNDS = 5;

/** Measures gate, sliced and whole reading, and Readability on a clone that is made outside the timed part. */
export async function measurePage(url: string, oursFirst: boolean): Promise<PageTimes> {
  const clock = (run: () => void) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const peerOnce = () => {
    const clone = document.cloneNode(true) as Document;
    return clock(() => {
      try {
        new Readability(clone).parse();
      } catch {
        // A page that it cannot read: the time until it gave up counts.
      }
    });
  };
  const oursOnce = () => clock(() => readPage(document, url));
  const gate = clock(() => mayBeArticle(document, url));
  let firstPeer = oursFirst ? 0 : peerOnce();
  const slices: number[] = [];
  let since = performance.now();
  await readPageSliced(document, url, {
    pause: async () => {
      slices.push(performance.now() - since);
      await pause();
      since = performance.now();
    },
  });
  slices.push(performance.now() - since);
  if (oursFirst) firstPeer = peerOnce();
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    if (round % 2 === 0) ours.push(oursOnce());
    peer.push(peerOnce());
    if (round % 2 === 1) ours.push(oursOnce());
  }
  return {
    gate,
    slice: Math.max(...slices),
    slices: slices.length,
    firstOurs: slices.reduce((sum, time) => sum + time, 0),
    firstPeer,
    ours,
    peer,
  };
}
