/** Below so many bytes the reader is warned: some thousand reports with their index. */
const LITTLE_ROOM = 50 * 2 ** 20;

/** Below so many nothing more can be relied upon to be written. */
const NO_ROOM = 4 * 2 ** 20;

/** What the browser says of the room that Collate has. */
export interface SpaceLeft {
  readonly used: number | null;
  readonly quota: number | null;
}

/** How much room there is; nulls where the browser does not tell. */
export async function spaceLeft(): Promise<SpaceLeft> {
  const { usage = null, quota = null } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return { used: usage, quota };
}

/** Bytes left, where these are few; null: enough, or nobody knows. */
export function littleRoom({ used, quota }: SpaceLeft): number | null {
  if (used === null || quota === null) return null;
  const left = Math.max(0, quota - used);
  return left < LITTLE_ROOM ? left : null;
}

/** Whether the disk, or what the browser allows, is full. */
export async function isFull(): Promise<boolean> {
  const left = littleRoom(await spaceLeft());
  return left !== null && left < NO_ROOM;
}
