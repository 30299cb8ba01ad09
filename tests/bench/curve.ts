/** A measured point: so many milliseconds at so many reports. */
export interface Point {
  readonly series: string;
  readonly size: number;
  readonly ms: number;
}

const WIDTH = 760;
const HEIGHT = 420;
const LEFT = 70;
const RIGHT = 290;
const TOP = 30;
const BOTTOM = 50;
/** Told apart by shape of line as well as by colour. */
const STYLES = ['#0b5fa5', '#0b5fa5', '#b3541e', '#b3541e', '#5d6b2f', '#5d6b2f', '#777'];
const DASHES = ['', '6 4', '', '6 4', '', '6 4', '2 4'];

/** Draws times over sizes, both on logarithmic scales, as an SVG picture. */
export function drawCurve(points: readonly Point[]): string {
  const series = [...new Set(points.map((point) => point.series))];
  const sizes = [...new Set(points.map((point) => point.size))].sort((a, b) => a - b);
  const [low, high] = [0, Math.ceil(Math.log10(Math.max(...points.map(({ ms }) => ms))))];
  const x = (size: number) =>
    LEFT +
    ((Math.log10(size) - Math.log10(sizes[0] ?? 1)) / (Math.log10((sizes.at(-1) ?? 1) / (sizes[0] ?? 1)) || 1)) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number) => HEIGHT - BOTTOM - ((Math.log10(Math.max(1, ms)) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM);
  const parts: string[] = [];
  for (let power = low; power <= high; power++) {
    const at = y(10 ** power).toFixed(1);
    parts.push(`<line x1="${LEFT}" y1="${at}" x2="${WIDTH - RIGHT}" y2="${at}" stroke="#ddd"/>`);
    parts.push(
      `<text x="${LEFT - 8}" y="${at}" text-anchor="end" dominant-baseline="middle">${(10 ** power).toLocaleString('en')} ms</text>`,
    );
  }
  for (const size of sizes) {
    parts.push(`<text x="${x(size).toFixed(1)}" y="${HEIGHT - BOTTOM + 22}" text-anchor="middle">${size.toLocaleString('en')}</text>`);
  }
  parts.push(`<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">reports</text>`);
  // Names stand beside the last point of each line, moved apart where they would touch.
  const ends = series
    .map((name) => ({ name, last: points.filter((point) => point.series === name).at(-1) as Point }))
    .sort((a, b) => y(a.last.ms) - y(b.last.ms));
  let free = 0;
  for (const { name, last } of ends) {
    const i = series.indexOf(name);
    const at = Math.max(free, y(last.ms));
    free = at + 16;
    const own = points.filter((point) => point.series === name);
    const path = own.map((point) => `${x(point.size).toFixed(1)},${y(point.ms).toFixed(1)}`).join(' ');
    const [colour, dash] = [STYLES[i % STYLES.length], DASHES[i % DASHES.length]];
    parts.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`);
    for (const point of own) parts.push(`<circle cx="${x(point.size).toFixed(1)}" cy="${y(point.ms).toFixed(1)}" r="3" fill="${colour}"/>`);
    parts.push(
      `<text x="${WIDTH - RIGHT + 12}" y="${at.toFixed(1)}" dominant-baseline="middle" fill="${colour}">${name}, ${last.ms.toFixed(last.ms < 10 ? 1 : 0)} ms</text>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><title>Milliseconds to an answer, over reports held</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${parts.join('')}</svg>\n`;
}
