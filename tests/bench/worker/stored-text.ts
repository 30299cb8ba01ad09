import { openDB } from 'idb';

const open = () => openDB('peer', 1, { upgrade: (db) => void db.createObjectStore('texts') });

/** Puts texts into IndexedDB, under their names. */
export async function storeTexts(texts: ReadonlyMap<string, string>): Promise<void> {
  const db = await open();
  for (const [name, text] of texts) await db.put('texts', text, name);
  db.close();
}

/** All texts that were stored. */
export async function storedTexts(): Promise<Map<string, string>> {
  const db = await open();
  const names = (await db.getAllKeys('texts')) as string[];
  const texts = new Map(await Promise.all(names.map(async (name) => [name, (await db.get('texts', name)) as string] as const)));
  db.close();
  return texts;
}
