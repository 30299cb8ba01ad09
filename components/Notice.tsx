import type { ComponentChildren, JSX } from 'preact';

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** A whole popup that says one thing: why there is nothing to show, and what to do. */
export function Notice({ title, text, children }: NoticeProps): JSX.Element {
  return (
    <main class="notice">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </main>
  );
}
