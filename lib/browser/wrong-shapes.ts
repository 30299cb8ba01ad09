import * as v from 'valibot';
import { RELATIONS } from '../match';
import { MOST_WORDS } from './wrong-fact';
import { WRONG_OF, type WrongMessages } from './wrong-messages';

/** Marks kept. When there are more, the one made longest ago goes. */
export const MOST_MARKS = 500;

/** An id may be an address, each character of it escaped. */
const MAX_ID = 48_010;

const line = v.nullable(v.pipe(v.string(), v.maxLength(4_000)));
const side = v.strictObject({ outlet: line, published: line, words: v.nullable(v.pipe(v.string(), v.maxLength(MOST_WORDS))) });
const key = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const fact = {
  key,
  kind: v.picklist(['figure', 'date', 'name', 'quote', 'attribution', 'certainty', 'label', 'match']),
  relation: v.picklist([
    'agree',
    'range',
    'conflict',
    'only-a',
    'only-b',
    'variant',
    'same',
    'altered',
    'differs',
    'periods',
    ...RELATIONS,
  ]),
  a: side,
  b: side,
  of: v.optional(v.picklist(WRONG_OF)),
};

/** A mark as it is kept; one of another shape counts as none. */
export const markShape = v.strictObject({
  ...fact,
  marked: v.pipe(v.string(), v.maxLength(40)),
  version: v.pipe(v.string(), v.maxLength(40)),
});

export const wrongShapes = {
  markWrong: v.strictObject(fact),
  markApart: v.strictObject({
    tabId: v.pipe(v.number(), v.integer(), v.minValue(0)),
    reportId: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID)),
  }),
  unmarkWrong: v.strictObject({ key }),
  wrongMarks: v.strictObject({}),
  clearWrong: v.strictObject({}),
  restoreWrong: v.strictObject({ marks: v.pipe(v.array(markShape), v.maxLength(MOST_MARKS)) }),
} satisfies Record<keyof WrongMessages, v.GenericSchema>;
