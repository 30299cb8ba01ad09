import { PackShelf, parsePack, readShelfFile, type Shelf } from '../corpus';
import { Failure } from './errors';
import { ownFile } from './fetch';

/** Opens a pack that ships inside the extension: its index now, its reports when they are asked for. Rejects, then and now, with `pack-unreadable`. */
export async function openPack(name: 'bundled' | 'sample'): Promise<Shelf> {
  const index = await load(`${name}.index`, async (file) => readShelfFile(await file.arrayBuffer()));
  return new PackShelf(index, () => load(`${name}.json`, async (file) => parsePack(await file.json())));
}

async function load<T>(name: string, read: (file: Response) => Promise<T>): Promise<T> {
  try {
    return await read(await ownFile(`corpus/${name}`));
  } catch (cause) {
    throw new Failure('pack-unreadable', { cause });
  }
}
