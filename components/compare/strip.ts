import type { Cell, Row, Standing } from './rows';

/** A stretch of the strip: from and to as shares of the whole text. */
export interface Stretch {
  readonly standing: Standing;
  readonly from: number;
  readonly to: number;
}

/** A text as a strip: neighbours that stand alike to the other text are one stretch. */
export function stripOf(rows: readonly Row[], side: 'a' | 'b', length: number): Stretch[] {
  const cells = rows.flatMap((row): readonly Cell[] => (row[side] ? [row[side]] : []));
  const stretches: Stretch[] = [];
  for (const { standing, span } of cells) {
    const [from, to] = [span.start / length, span.end / length];
    const last = stretches.at(-1);
    if (last?.standing === standing) stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ standing, from, to });
  }
  return stretches;
}

/** Which share of a text stands in which way: 0 to 1 each. */
export function sharesOf(stretches: readonly Stretch[]): Readonly<Record<Standing, number>> {
  const shares = { same: 0, moved: 0, reworded: 0, only: 0 };
  for (const { standing, from, to } of stretches) shares[standing] += to - from;
  return shares;
}
