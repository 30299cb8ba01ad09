import { loadSamples } from '../pages/samples';

const OUTLETS = [
  'Orrin Ledger',
  'Talmere Times',
  'Westhaven Echo',
  'The Morning Bell',
  'Kestrel Tribune',
  'Dunmore Gazette',
  'Port Vale News',
  'Sallow Sentinel',
];
const ADDED = 'Shopkeepers along the Averell waterfront said they would open early on Wednesday to welcome the crews back to work.';
const DAYS = ['2026-11-04', '2026-11-04', '2026-11-05', null];

/** Lines of a pack: the sample wire story as so many outlets printed it, whole, cut at the end or within, with a paragraph more, with another figure. */
export function copyLines(many: number): string[] {
  const wire = loadSamples().find(({ id }) => id === 'sample-courier-strike');
  if (!wire) throw new Error('no wire story among the samples');
  const paragraphs = wire.text.split('\n\n');
  return Array.from({ length: many }, (_, i) => {
    let own = paragraphs.slice(0, i % 3 === 0 ? -2 : undefined);
    if (i % 4 === 2) own.splice(1, 0, ADDED);
    if (i % 5 === 4) own = own.filter((_, k) => k !== 1);
    if (i % 3 === 1) own = own.map((text) => text.replace('seven percent', 'six percent'));
    return JSON.stringify({
      id: `copy-${i}`,
      outlet: OUTLETS[i] ?? `Outlet ${i}`,
      agency: wire.agency,
      title: wire.title,
      published: DAYS[i % DAYS.length],
      language: 'en',
      url: `https://copy-${i}.example/1`,
      text: own.join('\n\n'),
    });
  });
}
