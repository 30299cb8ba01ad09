import { writeFileSync } from 'node:fs';
import type { UserConsoleLog } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';

/** What came of one test file in one of the runner's projects. */
export interface FileCounts {
  /** From the repository's root on. */
  readonly file: string;
  readonly project: string;
  readonly passed: number;
  /** One line for each failure: the test's name and what it said. A file that does not load, or a hook that fails, is a failure too. */
  readonly failures: readonly string[];
  /** Names of tests that did not run, with the reason where they give one. */
  readonly skipped: readonly string[];
}

/** What a run of the test runner came to, as `tests/run.ts` reads it. */
export interface Counts {
  readonly files: readonly FileCounts[];
  /** Failures of no file: errors that nothing caught, and of which it is not known where they came from. */
  readonly unhandled: number;
  /** What test files said of parts that they left out ("left out: …"), each once. */
  readonly leftOut: readonly string[];
}

/** An error that nothing caught, with the file that ran meanwhile as the runner names it. */
interface Uncaught {
  readonly message?: string;
  readonly VITEST_TEST_PATH?: string;
}

/** Writes the runner's own counts as JSON to the file that COLLATE_COUNTS names. */
export default class CountsReporter implements Reporter {
  readonly #leftOut = new Set<string>();

  onUserConsoleLog({ content }: UserConsoleLog): void {
    for (const line of content.split('\n')) if (line.startsWith('left out:')) this.#leftOut.add(line);
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Uncaught[]): void {
    const file = process.env.COLLATE_COUNTS;
    if (!file) return;
    const known = new Set(modules.map(({ moduleId }) => moduleId));
    const files = modules.map((module) =>
      countsOf(
        module,
        unhandled.filter(({ VITEST_TEST_PATH }) => VITEST_TEST_PATH === module.moduleId),
      ),
    );
    const elsewhere = unhandled.filter(({ VITEST_TEST_PATH = '' }) => !known.has(VITEST_TEST_PATH));
    const counts: Counts = { files, unhandled: elsewhere.length, leftOut: [...this.#leftOut] };
    writeFileSync(file, JSON.stringify(counts));
  }
}

function countsOf(module: TestModule, uncaught: readonly Uncaught[]): FileCounts {
  const failures: string[] = [];
  const skipped: string[] = [];
  let passed = 0;
  const fail = (name: string, errors: readonly { readonly message?: string }[]) =>
    failures.push(`${name}: ${errors[0]?.message?.split('\n')[0] ?? 'failed'}`);
  for (const error of uncaught) fail('an error that nothing caught', [error]);
  if (module.errors().length > 0) fail('the file', module.errors());
  for (const suite of module.children.allSuites()) if (suite.errors().length > 0) fail(suite.fullName, suite.errors());
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state === 'passed') passed++;
    else if (result.state === 'failed') fail(test.fullName, result.errors);
    else skipped.push(result.state === 'skipped' && result.note ? `${test.fullName} (${result.note})` : test.fullName);
  }
  return { file: module.relativeModuleId, project: module.project.name, passed, failures, skipped };
}
