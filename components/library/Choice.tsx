import type { JSX } from 'preact';
import type { FacetCount } from '../../lib/corpus';
import { useWords } from '../words';

/** Values offered: the commonest. What is rarer is found by searching for it. */
const MOST = 300;

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly facets: readonly FacetCount[];
  readonly name: (value: string) => string;
  readonly onChoose: (value: string | null) => void;
}

/** One value of those that reports have, or any. */
export function Choice({ label, value, facets, name, onChoose }: ChoiceProps): JSX.Element {
  const words = useWords();
  const offered = facets.slice(0, MOST);
  const named = value === null || offered.some(([one]) => one === value);
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{words.t('libraryAny')}</option>
        {!named && value !== null && <option value={value}>{name(value)}</option>}
        {offered.map(([one, rows]) => (
          <option key={one} value={one}>
            {words.t('libraryFacet', [name(one), words.number(rows)])}
          </option>
        ))}
      </select>
    </label>
  );
}
