import { readdir, readFile } from 'node:fs/promises';
import type { Pack } from '../../lib/corpus';
import { compilePack, type SourceFile } from '../../lib/corpus/compile';

const FOLDER = new URL('../../lib/corpus/bundled/', import.meta.url);

/** The source files of the bundled corpus. */
export async function readSources(): Promise<SourceFile[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(async (name) => ({ name, source: await readFile(new URL(name, FOLDER), 'utf8') })));
}

/** The bundled pack, compiled from its source files. */
export async function loadBundled(): Promise<Pack> {
  return compilePack(await readSources());
}
