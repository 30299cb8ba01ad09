import * as v from 'valibot';
import { MOST_VERSIONS, PACK_BOUNDS } from '../corpus';
import type { LibraryMessages } from './library-messages';
import { RULING_SCOPES } from './messages';

/** Reports that one message names at most: all of a large library. */
const MOST_IDS = 1_000_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(4 * PACK_BOUNDS.address));
const ids = v.pipe(v.array(id), v.maxLength(MOST_IDS));
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(PACK_BOUNDS.tag * 4))), v.maxLength(PACK_BOUNDS.tags));
const ref = v.strictObject({ id, version: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))) });

const line = v.pipe(v.string(), v.maxLength(2 * PACK_BOUNDS.line));
const pack = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

export const libraryShapes = {
  dropReports: v.strictObject({ ids }),
  dropPack: v.strictObject({ pack }),
  stopWork: v.strictObject({}),
  tagReports: v.strictObject({ ids, add: tags, remove: tags }),
  relatedReports: v.strictObject({ id }),
  compareReports: v.strictObject({ a: ref, b: ref }),
  tabulateReports: v.strictObject({ ids: v.pipe(ids, v.maxLength(100)) }),
  rulings: v.strictObject({}),
  forgetRuling: v.strictObject({ scope: v.picklist(RULING_SCOPES), subject: v.pipe(v.string(), v.maxLength(PACK_BOUNDS.address)) }),
  putBackup: v.strictObject({
    pack,
    groups: v.pipe(v.array(v.pipe(v.array(line), v.minLength(1), v.maxLength(MOST_VERSIONS + 2))), v.maxLength(100)),
    later: v.optional(v.boolean()),
  }),
  putPacked: v.strictObject({
    pack,
    lines: v.pipe(v.array(line), v.maxLength(100)),
    later: v.optional(v.boolean()),
  }),
} satisfies Record<keyof LibraryMessages, v.GenericSchema>;
