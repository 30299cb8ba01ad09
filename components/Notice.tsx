import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** A whole popup that says one thing: why there is nothing to show, and what to do. */
export function Notice({ title, text, children }: NoticeProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  // It took the place of what the reader was at: the focus goes to what is new.
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <main class="notice">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>{text}</p>
      {children}
    </main>
  );
}
