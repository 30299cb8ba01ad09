import type { JSX } from 'preact';
import { type Key, useWords } from '../words';
import { type CompareActions, SHARE_FORMATS, type Shareable, type ShareFormat } from './actions';

const FORMAT_NAMES: Readonly<Record<ShareFormat, Key>> = {
  html: 'shareHtml',
  markdown: 'shareMarkdown',
  csv: 'shareCsv',
  json: 'shareJson',
};

interface ShareBoxProps {
  readonly what: Shareable;
  readonly actions: Pick<CompareActions, 'save' | 'bounds'>;
  readonly tell: (text: string) => void;
}

/** Saves what is shown as a file; says first how much of others' text is in it. */
export function ShareBox({ what, actions, tell }: ShareBoxProps): JSX.Element {
  const words = useWords();
  const save = (format: ShareFormat): void => {
    actions.save(what, format);
    tell(words.t('shareSaved'));
  };
  return (
    <details class="share">
      <summary>{words.t('shareTake')}</summary>
      <p class="note">{words.t('shareTakeNote', [words.number(actions.bounds.words), words.number(actions.bounds.inAll)])}</p>
      <div class="controls">
        {SHARE_FORMATS.map((format) => (
          <button key={format} type="button" onClick={() => save(format)}>
            {words.t(FORMAT_NAMES[format])}
          </button>
        ))}
      </div>
    </details>
  );
}
