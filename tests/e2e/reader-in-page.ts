import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** An entry file bundled into one script that runs in any page, and puts what the file exports into `inPage`; minified as the extension's own scripts are, if wished. */
export async function bundled(entry: URL, options: { minify?: boolean } = {}): Promise<string> {
  return `${await scriptOf(entry, options)}\nglobalThis.inPage = inPage;`;
}

/** An entry file bundled into one script. */
export async function scriptOf(entry: URL, { minify = false } = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify, lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'inPage' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`nothing was built of ${entry}`);
  return chunk.code;
}
