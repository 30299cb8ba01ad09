/** A logistic regression to be fitted. */
export interface Sample {
  readonly row: readonly number[];
  /** 1 or 0. */
  readonly label: number;
  readonly weight: number;
  /** Log-odds that are given besides, and not learned. */
  readonly given: number;
}

/** Pull towards 0 on each weight but the bias, times the number of samples: strong enough that signals that say the same share their weight. */
const RIDGE = 1e-4;

/** Weights of a logistic regression, the bias first, by Newton's method with a ridge. */
export function fitLogistic(samples: readonly Sample[]): Float64Array {
  const size = (samples[0]?.row.length ?? 0) + 1;
  const beta = new Float64Array(size);
  for (let round = 0; round < 25; round++) {
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    const x = new Float64Array(size);
    for (const { row, label, weight, given } of samples) {
      x[0] = 1;
      for (let k = 1; k < size; k++) x[k] = row[k - 1] as number;
      const p = 1 / (1 + Math.exp(-linear(beta, row) - given));
      const pull = (label - p) * weight;
      const bend = p * (1 - p) * weight;
      for (let a = 0; a < size; a++) {
        const xa = x[a] as number;
        (gradient[a] as number) += pull * xa;
        if (xa === 0) continue;
        const line = hessian[a] as Float64Array;
        for (let b = 0; b <= a; b++) (line[b] as number) += bend * xa * (x[b] as number);
      }
    }
    for (let a = 0; a < size; a++) {
      const ridge = a === 0 ? 1e-6 : samples.length * RIDGE;
      (gradient[a] as number) -= a === 0 ? 0 : ridge * (beta[a] as number);
      const line = hessian[a] as Float64Array;
      (line[a] as number) += ridge;
      for (let b = 0; b < a; b++) (hessian[b] as Float64Array)[a] = line[b] as number;
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let a = 0; a < size; a++) {
      (beta[a] as number) += Math.max(-4, Math.min(4, step[a] as number));
      largest = Math.max(largest, Math.abs(step[a] as number));
    }
    if (largest < 1e-4) break;
  }
  return beta;
}

/** Log-odds that a fitted regression gives a row. */
export function linear(beta: Float64Array, row: readonly number[]): number {
  let sum = beta[0] as number;
  for (let k = 0; k < row.length; k++) sum += (beta[k + 1] as number) * (row[k] as number);
  return sum;
}

/** Gauss–Jordan elimination with pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let j = i + 1; j < size; j++) if (Math.abs(rows[j]?.[i] as number) > Math.abs(rows[pivot]?.[i] as number)) pivot = j;
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    const lead = rows[i] as number[];
    for (const row of rows) {
      const factor = row === lead ? 0 : (row[i] as number) / (lead[i] as number);
      if (factor) for (let k = i; k <= size; k++) (row[k] as number) -= factor * (lead[k] as number);
    }
  }
  return Float64Array.from({ length: size }, (_, i) => (rows[i]?.[size] as number) / (rows[i]?.[i] as number));
}
