import type { JSX } from 'preact';
import { MARK_SHAPES, type Mark } from './marks';

/** A mark of a picture, for the eye alone: what it means stands beside it, or in the name of its cell. */
export function MarkShape({ mark }: { readonly mark: Mark }): JSX.Element {
  return (
    <svg class={`shape ${mark}`} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={MARK_SHAPES[mark]} fill-rule="evenodd" />
    </svg>
  );
}
