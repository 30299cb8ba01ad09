import type { JSX } from 'preact';

/** Characters of an address at most, as `lib/feeds` takes them. */
const MOST = 2_000;

interface AddressFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (typed: string) => void;
  /** Id of what says more of it; null: nothing does. */
  readonly hint?: string | null;
}

/** A field for an address on the web. */
export function AddressField({ label, value, onInput, hint = null }: AddressFieldProps): JSX.Element {
  return (
    <label class="field grow">
      <span>{label}</span>
      <input
        type="text"
        inputMode="url"
        dir="ltr"
        value={value}
        maxLength={MOST}
        spellcheck={false}
        autocomplete="off"
        placeholder="https://"
        aria-describedby={hint ?? undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
