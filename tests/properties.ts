import fc from 'fast-check';
import { seedOfRun } from './seed';

fc.configureGlobal({ seed: seedOfRun() });
