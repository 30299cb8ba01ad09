import { launch, type Session } from '../e2e/browsers';
import { type Measure, median } from './measure';

const ROUNDS = 7;
const SENTENCES = 400;
const NOUNS =
  'harbour ferry captain minister island storm bridge market tunnel river council sailor inspector village engine cargo signal warden miller'.split(
    ' ',
  );
const VERBS =
  'watched crossed repaired inspected praised closed opened measured followed carried reported warned counted painted moved'.split(' ');

/** In milliseconds from the navigation, until the first rows are drawn and the page takes a task again: the full page of two reports of 10,000 words, in Chromium. */
export async function fullPage(): Promise<Measure[]> {
  const session = await launch('chromium');
  try {
    const [a, b] = twoReports();
    await session.send({ type: 'putPacked', message: { pack: 'bench', lines: [line('a', a), line('b', b)] } });
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await timeOf(session));
    return [{ measure: 'full page of two 10,000-word reports', unit: 'ms', ours: median(times), limit: 500 }];
  } finally {
    await session.close();
  }
}

async function timeOf(session: Session): Promise<number> {
  const view = await session.openExtensionPage('welcome.html');
  await view.page.evaluateOnNewDocument(
    // As source: the compiler's helpers are not in the page.
    `new MutationObserver((_, observer) => {
      if (!document.querySelector('.text-row')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => { globalThis.ready = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });`,
  );
  const origin = await view.evaluate(() => location.origin);
  await view.page.goto(`${origin}/compare.html#report:a/report:b`);
  const time = await (await view.page.waitForFunction('globalThis.ready')).jsonValue();
  await view.close();
  return Number(time);
}

const line = (id: string, text: string): string =>
  JSON.stringify({
    id,
    outlet: `Outlet ${id}`,
    title: `Title ${id}`,
    language: 'en',
    published: '2026-11-04',
    url: `https://${id}.example/1`,
    text,
  });

/** Two long texts: the second with other figures, other words, other sentences, and a part moved. */
function twoReports(): [string, string] {
  const a = Array.from({ length: SENTENCES }, (_, i) => sentence(i));
  const b = a.map((text, i) =>
    i % 5 === 0
      ? text.replace(/\d+ people/, `${i + 9} people`)
      : i % 7 === 0
        ? sentence(i + SENTENCES)
        : i % 4 === 0
          ? text.replace('another', 'one more')
          : text,
  );
  b.splice(300, 0, ...b.splice(40, 20));
  return [paragraphs(a), paragraphs(b)];
}

function sentence(i: number): string {
  const noun = (k: number): string => NOUNS[(i * 7 + k * 5 + ((i * k) % 11)) % NOUNS.length] ?? '';
  const verb = (k: number): string => VERBS[(i * 3 + k * 4) % VERBS.length] ?? '';
  return `The ${noun(1)} of Talmere ${verb(1)} the ${noun(2)} near the ${noun(3)} on day ${i}, and ${10 + ((i * 37) % 900)} people ${verb(2)} the ${noun(4)} while the ${noun(5)} ${verb(3)} another ${noun(6)}.`;
}

const paragraphs = (sentences: readonly string[]): string =>
  sentences
    .map((text, i) => text + (i % 3 === 2 ? '\n\n' : ' '))
    .join('')
    .trim();
