import type { Subscription } from '../corpus';
import type { TroubleCode } from '../feeds';

/** Why an update of a pack came to nothing: the request, the file, or the library. */
export type PackTrouble = TroubleCode | 'no-pack' | 'newer-format' | 'wrong-hash' | 'too-many' | 'library-unavailable';

/** A pack that the reader has subscribed to. */
export type PackSubscription = Subscription<PackTrouble>;

/** From the library page to the background, about packs at an address. */
export interface PackMessages {
  viewPacks(message: Record<string, never>): readonly PackSubscription[];
  /**
   * Subscribes to the pack at an address that the reader typed, and fetches it. A fragment "#sha256=…" pins the file: another is not taken.
   * Null: it is no address.
   */
  subscribePack(message: { address: string }): PackSubscription | null;
  /** Asks now. */
  updatePack(message: { address: string }): PackSubscription | null;
  /** Puts the file before into the place of the current one, and asks for no other until `updatePack`. Null: there is none. */
  rollBackPack(message: { address: string }): PackSubscription | null;
  /** Ends it. With `drop` its reports that came in no other way go to the trash, and the token brings them back. */
  unsubscribePack(message: { address: string; drop: boolean }): { token: string | null };
  /** Takes an ended one up again, as it was, until the browser closes. */
  resubscribePack(message: { address: string }): null;
}
