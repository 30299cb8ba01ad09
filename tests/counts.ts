import { writeFileSync } from 'node:fs';
import type { UserConsoleLog } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** What a run of the test runner came to, as `tests/run.ts` reads it. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** Names of tests that did not run, with the reason where they give one. */
  readonly skipped: readonly string[];
  /** What test files said of parts that they left out ("left out: …"), each once. */
  readonly leftOut: readonly string[];
}

/** Writes the runner's own counts as JSON to the file that COLLATE_COUNTS names. A test file that does not load counts as one failure. */
export default class CountsReporter implements Reporter {
  readonly #leftOut = new Set<string>();

  onUserConsoleLog({ content }: UserConsoleLog): void {
    for (const line of content.split('\n')) if (line.startsWith('left out:')) this.#leftOut.add(line);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const file = process.env.COLLATE_COUNTS;
    if (!file) return;
    const skipped: string[] = [];
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      if (module.errors().length > 0) failed++;
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) failed++;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed++;
        else if (result.state === 'failed') failed++;
        else skipped.push(result.state === 'skipped' && result.note ? `${test.fullName} (${result.note})` : test.fullName);
      }
    }
    const counts: Counts = { passed, failed, skipped, leftOut: [...this.#leftOut] };
    writeFileSync(file, JSON.stringify(counts));
  }
}
