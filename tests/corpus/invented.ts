import { writeGrams } from '../../lib/corpus/fingerprint-text';
import { fingerprint } from '../../lib/text';

/** A made-up original, and a source file that stands for it. */
export const ORIGINAL =
  'The mayor of Quenby, Odile Farrow, said on Tuesday that 14 lamps along the quay had gone dark. ' +
  '"Nobody was hurt, and nobody will be," she told the Quenby Bugle. A fisherman reportedly saw sparks. ' +
  'If the cable is old, the whole row might fail.';

const print = fingerprint(ORIGINAL);

export const SOURCE = `outlet: Quenby Bugle
outletFrom: stated
agency: null
agencyFrom: null
title: Lamps out on the quay
titleFrom: stated
published: "2031-05-14"
publishedFrom: inferred
byline: null
dateline: null
url: null
language: en
note: null
statements:
  - text: Odile Farrow, who is mayor of Quenby, spoke on Tuesday of 14 lamps that no longer burn.
    at: [0, 17]
    names: [Odile Farrow, Quenby]
    figures: [{ as: 14 lamps, of: lamps out on the quay, low: 14, high: 14, period: null }]
    dates: [{ as: Tuesday, iso: "2031-05-13" }]
    speaker: Odile Farrow
  - text: Farrow told the Quenby Bugle that “nobody was hurt”.
    at: [18, 29]
    quotes: [nobody was hurt]
    speaker: Odile Farrow
  - text: Sparks were reportedly seen by a fisherman.
    at: [30, 34]
    certainty: possible
    source: a fisherman
  - text: Should the cable be old, the row could fail as a whole.
    at: [35, 44]
    certainty: conditional
leftOut:
  - words: and nobody will be
    reason: adds nothing to be checked
fingerprint:
  version: ${print.version}
  words: ${print.words}
  grams: ${writeGrams(print)}
`;
