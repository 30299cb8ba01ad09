import type { JSX } from 'preact';

/** Patterns by which the kinds are told apart without colour. Referred to by name, so that they stand in the document once. */
export function StripPatterns(): JSX.Element {
  return (
    <svg class="patterns" aria-hidden="true" width="0" height="0">
      <pattern id="strip-same" width="8" height="20" patternUnits="userSpaceOnUse">
        <rect class="ground same" width="8" height="20" />
      </pattern>
      <pattern id="strip-moved" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="ground" width="8" height="8" />
        <rect class="ink same" width="3" height="8" />
      </pattern>
      <pattern id="strip-reworded" width="8" height="6" patternUnits="userSpaceOnUse">
        <rect class="ground" width="8" height="6" />
        <rect class="ink reworded" width="8" height="3" />
      </pattern>
      <pattern id="strip-only" width="8" height="8" patternUnits="userSpaceOnUse">
        <rect class="ground" width="8" height="8" />
        <circle class="ink only" cx="4" cy="4" r="1.6" />
      </pattern>
    </svg>
  );
}
