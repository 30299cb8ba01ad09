import * as v from 'valibot';
import { PACK_BOUNDS } from '../corpus';
import type { PackMessages } from './pack-messages';

const address = v.pipe(v.string(), v.minLength(1), v.maxLength(PACK_BOUNDS.address));

export const packShapes = {
  viewPacks: v.strictObject({}),
  subscribePack: v.strictObject({ address }),
  updatePack: v.strictObject({ address }),
  rollBackPack: v.strictObject({ address }),
  resubscribePack: v.strictObject({ address }),
  unsubscribePack: v.strictObject({ address, drop: v.boolean() }),
} satisfies Record<keyof PackMessages, v.GenericSchema>;
