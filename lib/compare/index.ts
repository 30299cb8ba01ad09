export { compare } from './compare';
export { sideOf } from './sides';
export * from './types';
export { MIN_CONFIDENCE } from './weights';
