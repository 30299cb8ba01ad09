import fc from 'fast-check';
import { options } from 'preact';
import { seedOfRun } from './seed';

fc.configureGlobal({ seed: seedOfRun() });

// Preact waits for a frame, and gives that up by a timer of its own: one that was still running when a file's document was gone threw.
options.requestAnimationFrame = (run) => void setTimeout(run);
