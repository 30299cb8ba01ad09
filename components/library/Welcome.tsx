import type { JSX } from 'preact';
import type { Words } from '../words';

interface WelcomeProps {
  readonly words: Words;
  /** Whether the browser has a toolbar to pin the button to. */
  readonly pinned: boolean;
  readonly onOpenLibrary: () => void;
  readonly onOpenHelp: () => void;
}

/** The page that is shown once, after the install: three sentences and a picture. */
export function Welcome({ words, pinned, onOpenLibrary, onOpenHelp }: WelcomeProps): JSX.Element {
  const { t } = words;
  return (
    <main class="welcome">
      <h1>{t('welcomeTitle')}</h1>
      <Picture label={t('welcomePicture')} />
      <p>{t('welcomeCount')}</p>
      <p>{t('welcomeTwo')}</p>
      <p>{t('welcomeThree')}</p>
      {pinned && <p class="note">{t('welcomePinHow')}</p>}
      <p class="controls">
        <button type="button" class="primary" onClick={onOpenHelp}>
          {t('welcomeHelp')}
        </button>{' '}
        <button type="button" onClick={onOpenLibrary}>
          {t('openLibrary')}
        </button>
      </p>
    </main>
  );
}

/** Two pages beside each other with the button between. Drawn in lines alone, so that it needs no words and no file. */
function Picture({ label }: { readonly label: string }): JSX.Element {
  return (
    <svg viewBox="0 0 600 230" role="img" aria-label={label}>
      <Sheet x={20} same={[96, 132]} differs={[168]} />
      <Sheet x={370} same={[114, 186]} differs={[150]} />
      <path class="picture-differs" d="M230 168 C 290 168, 310 150, 370 150" stroke-dasharray="3 7" />
      <circle class="picture-button" cx={300} cy={66} r={30} />
      <text class="picture-number" x={300} y={75} text-anchor="middle">
        2
      </text>
    </svg>
  );
}

interface SheetProps {
  readonly x: number;
  readonly same: readonly number[];
  readonly differs: readonly number[];
}

function Sheet({ x, same, differs }: SheetProps): JSX.Element {
  return (
    <g>
      <rect class="picture-paper" x={x} y={16} width={210} height={200} rx={10} />
      <line class="picture-head" x1={x + 22} y1={46} x2={x + 170} y2={46} />
      <line class="picture-head" x1={x + 22} y1={66} x2={x + 120} y2={66} />
      {[96, 114, 132, 150, 168, 186].map((y) =>
        differs.includes(y) ? (
          <path key={y} class="picture-differs" d={`M${x + 22} ${y} q 10 -9 20 0 t 20 0 t 20 0 t 20 0 t 20 0 t 20 0`} />
        ) : (
          <line key={y} class={same.includes(y) ? 'picture-same' : 'picture-line'} x1={x + 22} y1={y} x2={x + 188} y2={y} />
        ),
      )}
    </g>
  );
}
