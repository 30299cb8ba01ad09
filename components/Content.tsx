import type { JSX } from 'preact';

interface ContentProps {
  readonly text: string;
  /** BCP 47 tag of the text; null where it is not known. */
  readonly language: string | null;
  readonly class?: string;
}

/** Words that come from a page or a report: isolated, in their own direction, under their own language. */
export function Content({ text, language, class: name }: ContentProps): JSX.Element {
  return (
    <bdi class={name} lang={language ?? undefined} dir="auto">
      {text}
    </bdi>
  );
}
