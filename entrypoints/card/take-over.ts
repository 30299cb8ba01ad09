import type { PaintStand } from '../../lib/browser';

/** One script of card and strip in its page. */
export interface Running {
  /** False where its extension is gone. */
  alive(): boolean;
  end(): void;
}

const PLACE = Symbol.for('collate-card');

/** Starts the script unless it runs already. One left behind by the extension before an update ends. */
export function takeOver(stand: PaintStand, start: () => Running): void {
  const held = stand as PaintStand & { [PLACE]?: Running };
  if (held[PLACE]?.alive()) return;
  held[PLACE]?.end();
  held[PLACE] = start();
}
