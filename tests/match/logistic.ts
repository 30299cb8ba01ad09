/** Weights of a logistic regression, the bias first, by Newton's method with a small ridge. */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly number[], weights: readonly number[]): Float64Array {
  const size = (rows[0]?.length ?? 0) + 1;
  const beta = new Float64Array(size);
  for (let round = 0; round < 30; round++) {
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    rows.forEach((row, i) => {
      const x = [1, ...row];
      const p = predict(beta, row);
      const pull = ((labels[i] as number) - p) * (weights[i] as number);
      const bend = p * (1 - p) * (weights[i] as number);
      for (let a = 0; a < size; a++) {
        (gradient[a] as number) += pull * (x[a] as number);
        for (let b = 0; b < size; b++) ((hessian[a] as Float64Array)[b] as number) += bend * (x[a] as number) * (x[b] as number);
      }
    });
    for (let a = 0; a < size; a++) {
      const ridge = a === 0 ? 1e-6 : rows.length * RIDGE;
      (gradient[a] as number) -= a === 0 ? 0 : ridge * (beta[a] as number);
      ((hessian[a] as Float64Array)[a] as number) += ridge;
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let a = 0; a < size; a++) {
      (beta[a] as number) += Math.max(-4, Math.min(4, step[a] as number));
      largest = Math.max(largest, Math.abs(step[a] as number));
    }
    if (largest < 1e-5) break;
  }
  return beta;
}
const RIDGE = 1e-5;

/** Probability that a fitted regression gives a row. */
export function predict(beta: Float64Array, row: readonly number[]): number {
  let sum = beta[0] as number;
  for (let k = 0; k < row.length; k++) sum += (beta[k + 1] as number) * (row[k] as number);
  return 1 / (1 + Math.exp(-sum));
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
