import { FAILURES, Failure, type FailureCode, failureCode } from './errors';

/** How an answer travels: errors do not survive messaging, codes do. */
export type Envelope = { readonly value: unknown } | { readonly failure: FailureCode };

/** Runs a handler and wraps what comes of it. Never throws. */
export async function wrap(run: () => unknown): Promise<Envelope> {
  try {
    return { value: (await run()) ?? null };
  } catch (thrown) {
    return { failure: failureCode(thrown) };
  }
}

/** Opens an answer. Throws the `Failure` that it carries; anything that is no envelope means nobody answered. */
export function unwrap(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null) {
    if ('value' in answer) return answer.value;
    if ('failure' in answer) throw new Failure(FAILURES.find((code) => code === answer.failure) ?? 'unexpected');
  }
  throw new Failure('page-unreachable');
}
