import type { ComponentChildren, JSX } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { ComparisonView, ToldFact } from '../../lib/browser';
import { KIND_NAMES } from '../facts';
import { isolate, useWords } from '../words';
import { WrongContext, wrongKeyOf } from './use-wrong';

interface MarkableProps {
  readonly told: ToldFact;
  readonly shown: ComparisonView;
  readonly children: ComponentChildren;
  /** Further controls of the fact, before that one; gone with the fact. */
  readonly controls?: ComponentChildren;
}

/** A fact with the control that tells it to be wrong. Once it is marked a line with the way back takes its room, so that nothing moves. */
export function Markable({ told, shown, children, controls = null }: MarkableProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const doings = useContext(WrongContext);
  const known = wrongKeyOf(told, shown);
  const box = useRef<HTMLDivElement>(null);
  const control = useRef<HTMLButtonElement>(null);
  const room = useRef(0);
  const pressed = useRef(false);
  const hidden = known !== null && (doings?.isHidden(known.key, known.before, shown) ?? known.before);
  useLayoutEffect(() => {
    if (box.current) box.current.style.minBlockSize = hidden && room.current > 0 ? `${room.current}px` : '';
    // The control that was pressed is gone: the focus goes to the one in its place.
    if (pressed.current) control.current?.focus();
    pressed.current = false;
  }, [hidden]);
  if (!doings || !known || !shown.wrong.may)
    return (
      <>
        {children}
        {controls !== null && <p class="fact-doings">{controls}</p>}
      </>
    );
  const { key, before } = known;
  const about = isolate(told.fact.what || t(KIND_NAMES[told.fact.kind]), words);
  const press = (doing: () => void) => (event: MouseEvent) => {
    // The second press of a double click is not meant for what came in the place of the first.
    if (event.detail > 1) return;
    pressed.current = true;
    room.current = box.current?.offsetHeight ?? 0;
    doing();
  };
  return (
    <div class="markable" ref={box}>
      {hidden && !before ? <p class="note">{t('wrongMarked')}</p> : children}
      <p class="fact-doings">
        {!hidden && controls}
        <button
          type="button"
          class="quiet wrong-doing"
          ref={control}
          aria-label={t(hidden ? 'wrongUnmarkOf' : 'wrongMarkOf', [about])}
          onClick={press(() => (hidden ? doings.unmark(key, shown) : doings.mark(key, told, shown)))}
        >
          {t(hidden ? 'wrongUnmark' : 'wrongMark')}
        </button>
      </p>
    </div>
  );
}
