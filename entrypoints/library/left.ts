import { EVERYTHING, type Left } from '../../components/library/reports';

/** Of this tab's own storage, which ends with the tab. */
const LEFT = 'left';

/** Remembers how the list was left, for the way back from another page in this tab. */
export function remember(left: Left): void {
  sessionStorage.setItem(LEFT, JSON.stringify(left));
}

/** How the list was left, once; null: it was not, or the browser keeps nothing. */
export function recall(): Left | null {
  try {
    const left = sessionStorage.getItem(LEFT);
    sessionStorage.removeItem(LEFT);
    if (left === null) return null;
    // Only this page writes it; but that of an earlier Collate, whose list knew fewer filters, may have, in a tab that the browser has opened again.
    const { query, ...others } = JSON.parse(left) as Left;
    return { ...others, query: { ...query, filter: { ...EVERYTHING.filter, ...query.filter } } };
  } catch {
    return null;
  }
}
