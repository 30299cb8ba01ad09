import { writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BROWSERS, findBrowser, launch } from './browsers';

/** One picture, and its place on the sheet. */
export interface Picture {
  readonly theme: string;
  readonly column: string;
  readonly row: string;
  readonly file: string;
}

/** Width of a picture on the sheet, and how much of its height is shown, in CSS pixels. */
const WIDTH = 340;
const HEIGHT = 420;

/** Draws pictures on one sheet: a row for each view, a column for each browser and language. Leaves the page that it is drawn from beside it, to look closer. */
export async function sheetOf(pictures: readonly Picture[], file: string): Promise<void> {
  const columns = [...new Set(pictures.map(({ column }) => column))];
  const rows = [...new Set(pictures.map(({ row }) => row))];
  const cell = (row: string, column: string) => {
    const picture = pictures.find((one) => one.row === row && one.column === column);
    if (!picture) return '<td></td>';
    const source = relative(dirname(file), picture.file).split('\\').join('/');
    return `<td><a href="${source}"><img src="${source}" alt=""></a></td>`;
  };
  const page = file.replace(/\.png$/, '.html');
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><title>Collate</title><style>
      body { font: 14px system-ui, sans-serif; margin: 12px; background: #8a8f98; inline-size: max-content; }
      td { vertical-align: top; padding: 4px; } th { text-align: start; padding: 4px; vertical-align: top; }
      a { display: block; inline-size: ${WIDTH}px; max-block-size: ${HEIGHT}px; overflow: hidden; }
      img { display: block; inline-size: 100%; }
    </style><table><tr><th></th>${columns.map((one) => `<th>${one}</th>`).join('')}</tr>
    ${rows.map((row) => `<tr><th>${row}</th>${columns.map((column) => cell(row, column)).join('')}</tr>`).join('\n')}</table>`,
  );
  const kind = BROWSERS.find((one) => findBrowser(one) !== null) ?? 'chromium';
  const session = await launch(kind, { extensionDir: null });
  try {
    const sheet = await session.open(pathToFileURL(page).href);
    await sheet.setViewport({ width: 190 + columns.length * (WIDTH + 10), height: 900 });
    await sheet.screenshot({ path: file as `${string}.png`, fullPage: true });
  } finally {
    await session.close();
  }
}
