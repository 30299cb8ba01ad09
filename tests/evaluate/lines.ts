/** A line that could not be read, told apart by its number. */
class BadLine extends Error {}

/**
 * Answers each line of input with one line of output. A bad line is told on standard error with its number and its
 * reason, the others are still answered, and the process then exits with 1.
 */
export async function answerLines(lines: AsyncIterable<string>, answer: (value: unknown) => unknown): Promise<void> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (!line.trim()) continue;
    try {
      write(await answer(JSON.parse(line)));
    } catch (error) {
      console.error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

/** One JSON object, one line. */
export function write(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Reads a field that must be a string. Throws with the field's name. */
export function need(value: unknown, field: string): string {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  if (typeof found !== 'string') throw new BadLine(`"${field}" must be a string`);
  return found;
}

/** Reads a field that may be null or absent. Throws if it is anything but a string or null. */
export function may(value: unknown, field: string): string | null {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;
  if (found === null || found === undefined) return null;
  if (typeof found !== 'string') throw new BadLine(`"${field}" must be a string or null`);
  return found;
}
