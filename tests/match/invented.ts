import { type FullReport, NOTHING_CITED } from '../../lib/corpus';
import type { Query } from '../../lib/match';

/** A report of an outlet that does not exist, on things that did not happen. */
export function report(id: string, text: string, facts: Partial<FullReport> = {}): FullReport {
  return {
    id,
    text,
    ...NOTHING_CITED,
    language: 'en',
    partial: false,
    kept: null,
    ...facts,
  };
}

/** The same as a query. */
export function query(of: FullReport, facts: Partial<Query> = {}): Query {
  const { outlet, agency, title, published, language, url, text } = of;
  return { id: null, outlet, agency, title, published, language, url, text, ...facts };
}

const SENTENCES = [
  'A ferry carrying 214 passengers ran aground off the island of Lindesund before dawn on Tuesday after its steering failed in heavy seas, the coast guard of Norvala said.',
  'Rescue boats from the port of Varnholm took everyone off within four hours, and eleven people were treated for broken bones and hypothermia.',
  'The ship, the Maren Aurelia, had left the mainland shortly after midnight with a crew of nineteen and a cargo of timber.',
  'Investigators boarded the wreck in the afternoon and took away the recorder of the bridge, which keeps the last twelve hours of every voyage.',
  'The transport minister, Ilse Tammerfors, ordered the three sister ships of the line to stay in harbour until their steering gear has been examined.',
  'Lindesund Ferries, the owner, said that the vessel had passed its yearly inspection in March and that no fault had been found.',
  'Fishermen who reached the ferry first told of passengers singing on the upper deck while waves broke over the rail.',
  'Two years ago another ship of the line lost power in the same strait and drifted for a night before a tug could reach it.',
  'The island has no hospital, so the injured were flown to Varnholm by the two helicopters of the air ambulance.',
  'Salvage crews expect to need a week of calm weather before they can pump out the fuel and pull the hull from the rocks.',
];
export const FERRY = SENTENCES.join('\n\n');

/** A wire story, and what became of it elsewhere. */
export const wire = report('wire', FERRY, {
  outlet: 'Varnholm Courier',
  agency: 'Nordwire',
  title: 'Ferry runs aground off Lindesund, all 214 rescued',
  published: '2031-03-04',
});
export const copy = report(
  'copy',
  SENTENCES.filter((_, i) => i !== 6)
    .join(' ')
    .replace('eleven people', 'twelve people'),
  { outlet: 'Daily Meridian', agency: 'Nordwire', title: 'Dawn drama: ferry hits rocks', published: '2031-03-05' },
);
export const independent = report(
  'independent',
  `All those aboard the Maren Aurelia are safe. The ferry struck rocks near Lindesund early on Tuesday with 214 people on board, and lifeboats from Varnholm brought them ashore.

The Norvala coast guard blames a failure of the steering. Doctors in Varnholm looked after thirteen passengers who were hurt, most of them with fractures.

Minister Ilse Tammerfors told reporters on the quay that no ship of Lindesund Ferries would sail before an inspection. The company insists that the ferry was sound when it was last examined this spring.

A diver said the hull was torn open along half its length. Pumping out the fuel will begin once the sea is calm.`,
  { outlet: 'Norvala Public Radio', title: 'Passengers safe after Maren Aurelia strikes rocks near Lindesund', published: '2031-03-04' },
);
export const yearBefore = report(
  'year-before',
  `Lindesund Ferries is to replace the steering gear of its four ships, among them the Maren Aurelia, after the coast guard of Norvala found wear on two of them.

The company, which links Varnholm with the island of Lindesund, said that the work would be done in winter, one ship at a time.

Islanders have complained for years about cancelled sailings. The ministry in the capital wants the line to buy a fifth ship before the next tender.`,
  { outlet: 'Varnholm Courier', title: 'Lindesund Ferries to renew steering of its ships', published: '2030-02-11' },
);
export const unrelated = report(
  'unrelated',
  `The orchestra of Castel Maravilla has appointed a new conductor. Teodora Petrescu, 41, will begin in autumn with a season of nine programmes, among them two first performances.

She studied the cello before turning to conducting and has led opera houses in three countries. The hall, closed for repairs since last summer, is to reopen in September with new seats and a smaller stage.

Subscriptions go on sale in May. The city pays for two thirds of the budget, and donors for the rest.`,
  { outlet: 'Maravilla Review', title: 'Petrescu to conduct in Castel Maravilla', published: '2031-03-04' },
);
export const CORPUS = [wire, copy, independent, yearBefore, unrelated];

/** Long plain sentences of words that mean nothing, for length without likeness. */
export function filler(seed: number, sentences: number): string {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state;
  };
  const letter = (of: string) => of.charAt((next() >> 8) % of.length);
  const word = () => Array.from({ length: 2 + (next() % 3) }, () => letter('bcdfglmnprst') + letter('aeiou')).join('');
  return Array.from({ length: sentences }, () => `${Array.from({ length: 12 }, word).join(' ')}.`).join(' ');
}
