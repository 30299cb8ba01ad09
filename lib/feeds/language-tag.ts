/** A language as a tag that the platform knows, in its usual spelling; null where it is none. */
export function languageTag(raw: string | null | undefined): string | null {
  const given = raw?.trim().replace(/_/g, '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(given)) return null;
  try {
    return Intl.getCanonicalLocales(given)[0] ?? null;
  } catch {
    return null;
  }
}
