import type { JSX } from 'preact';
import { useWords } from '../words';

export interface Option<T> {
  readonly value: T;
  readonly name: string;
  /** How many facts it leaves; null: it is not said. */
  readonly count: number | null;
}

interface CountedChoiceProps<T> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
}

/** One of several, each with the number of facts that it leaves. Those that leave none cannot be chosen. */
export function CountedChoice<T>({ label, value, options, onChoose }: CountedChoiceProps<T>): JSX.Element {
  const { t, number } = useWords();
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={String(chosen)}
        onChange={(event) => {
          const option = options[Number(event.currentTarget.value)];
          if (option) onChoose(option.value);
        }}
      >
        {options.map(({ name, count }, i) => (
          <option key={i} value={String(i)} disabled={count === 0 && i !== chosen && i > 0}>
            {count === null ? name : t('libraryFacet', [name, number(count)])}
          </option>
        ))}
      </select>
    </label>
  );
}
