import * as v from 'valibot';
import type { KeepingMessages } from './keeping-messages';
import { settingShapes } from './settings';

/** Characters that a reader may paste: as much as a page may have. */
export const MAX_PASTED = 600_000;
const MAX_ID = 48_010;

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const line = v.nullable(v.pipe(v.string(), v.maxLength(4_000)));

/** A text other than a report of the corpus. */
export const otherTextShape = v.union([
  v.strictObject({ version: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
  v.strictObject({ tab: tabId }),
  v.strictObject({
    pasted: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(MAX_PASTED)),
      title: line,
      outlet: line,
      published: v.nullable(v.pipe(v.string(), v.isoDate())),
    }),
  }),
]);

export const keepingShapes = {
  settings: v.strictObject({}),
  changeSettings: v.strictObject({ change: v.partial(v.strictObject(settingShapes)) }),
  goneBy: v.strictObject({ retention: settingShapes.retention }),
  otherTabs: v.strictObject({ tabId }),
  storageState: v.strictObject({}),
  viewIndexing: v.strictObject({}),
  viewLoss: v.strictObject({}),
  forgetLoss: v.strictObject({}),
  viewGone: v.strictObject({}),
  forgetGone: v.strictObject({}),
  checkLibrary: v.strictObject({ after: v.nullable(id), repair: v.boolean() }),
} satisfies Record<keyof KeepingMessages, v.GenericSchema>;
