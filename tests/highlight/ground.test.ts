import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lightness, MIDDLE, standsOnDark } from '../../lib/highlight/ground';

const STYLES = readFileSync(new URL('../../entrypoints/content/style.css', import.meta.url), 'utf8').split('@media')[0] ?? '';

/** Relative luminance of a colour in sRGB, as WCAG 2 defines it. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

interface Rule {
  readonly name: string;
  readonly line: number[];
  readonly tint: number[];
}

const RULES: Rule[] = [
  ...STYLES.matchAll(
    /highlight\(collate-([\w-]+)\) \{\s*background-color: rgb\((\d+) (\d+) (\d+) \/ (\d+)%\);\s*text-decoration: underline (\w+) 2px #(\w{6})/g,
  ),
].map(([, name = '', r, g, b, alpha, , hex = '']) => ({
  name,
  tint: [Number(r), Number(g), Number(b), Number(alpha) / 100],
  line: [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
}));

/** A ground with a tint over it. */
const tinted = (ground: readonly number[], [r = 0, g = 0, b = 0, alpha = 1]: readonly number[]): number[] =>
  [r, g, b].map((c, i) => c * alpha + (ground[i] ?? 0) * (1 - alpha));

const dom = (body: string): Document => {
  const { window } = new JSDOM(`<body>${body}</body>`);
  // jsdom leaves empty what browsers say in words.
  vi.stubGlobal('getComputedStyle', (element: Element) => {
    const { color, backgroundColor, backgroundImage } = window.getComputedStyle(element);
    return { color, backgroundColor: backgroundColor || 'rgba(0, 0, 0, 0)', backgroundImage: backgroundImage || 'none' };
  });
  return window.document;
};

describe('the ground of painted text', () => {
  afterEach(() => vi.unstubAllGlobals());

  const onDark = (body: string): boolean => {
    const element = dom(body).querySelector('p');
    if (!element) throw new Error('no text');
    return standsOnDark(element, new Map());
  };

  it.each([
    ['black on white', '<div style="background-color: rgb(255, 255, 255)"><p style="color: rgb(0, 0, 0)">Text', false],
    ['white on black', '<div style="background-color: rgb(10, 10, 10)"><p style="color: rgb(255, 255, 255)">Text', true],
    ['grey on white', '<div style="background-color: rgb(255, 255, 255)"><p style="color: rgb(160, 160, 160)">Text', false],
    ['grey on black', '<div style="background-color: rgb(0, 0, 0)"><p style="color: rgb(120, 120, 120)">Text', true],
    ['black on yellow', '<div style="background-color: rgb(255, 214, 10)"><p style="color: rgb(0, 0, 0)">Text', false],
    ['white on blue', '<div style="background-color: rgb(10, 78, 163)"><p style="color: rgb(255, 255, 255)">Text', true],
    [
      'white on a veil over white',
      '<div style="background-color: rgb(0, 0, 0)"><p style="color: rgb(255, 255, 255); background-color: rgba(255, 255, 255, 0.1)">Text',
      true,
    ],
    [
      'white on a picture',
      '<div style="background-color: rgb(255, 255, 255); background-image: url(a.png)"><p style="color: rgb(255, 255, 255)">Text',
      true,
    ],
    ['light on nothing', '<p style="color: rgb(230, 230, 230)">Text', true],
    ['dark on nothing', '<p style="color: rgb(20, 20, 20)">Text', false],
  ])('is told of %s', (_, body, dark) => expect(onDark(body)).toBe(dark));

  it('looks at a page that is nested deep no deeper than it must', () => {
    const asked = vi.fn();
    const document = dom('<p>');
    let deep: Element = document.body;
    for (let i = 0; i < 200; i++) deep = deep.appendChild(document.createElement('div'));
    vi.stubGlobal('getComputedStyle', () => {
      asked();
      return { color: 'rgb(0, 0, 0)', backgroundColor: 'rgba(0, 0, 0, 0)', backgroundImage: 'none' };
    });
    expect(standsOnDark(deep, new Map())).toBe(false);
    expect(asked.mock.calls.length).toBeLessThan(60);
  });

  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgba(0, 0, 0, 0.5)', 0],
    ['color(display-p3 1 1 1)', 1],
    ['color(srgb 0 0 0 / 0.3)', 0],
  ])('takes %s for as light as it is', (color, light) => expect(lightness(color)).toBeCloseTo(light, 5));

  // The same greys, dark and light ones about the middle, in each way of saying them.
  it.each([
    ['rgb(115, 115, 115)', 'lab(48.5 0 0)', 'oklch(0.556 0 0)', false],
    ['rgb(122, 122, 122)', 'lab(51.2 0 0)', 'oklab(0.58 0 0)', true],
  ])('has one middle for %s, %s and %s', (rgb, lab, ok, light) =>
    expect([rgb, lab, ok].map((color) => lightness(color) > MIDDLE)).toEqual([light, light, light]),
  );
});

describe('the colours of paint', () => {
  it('are there for every kind, on light ground and on dark', () => {
    expect(RULES.map(({ name }) => name)).toEqual(['shared', 'only-here', 'differs', 'shared-dark', 'only-here-dark', 'differs-dark']);
  });

  it('have lines that stand out from every ground of theirs, and tints that leave readable text readable', () => {
    const steps = [0, 51, 102, 153, 204, 255];
    const worst = { line: 21, text: 21 };
    for (const r of steps) {
      for (const g of steps) {
        for (const b of steps) {
          const ground = [r, g, b];
          const dark = lightness(`rgb(${ground})`) < MIDDLE;
          for (const { name, line, tint } of RULES) {
            if (name.endsWith('-dark') !== dark) continue;
            const beneath = tinted(ground, tint);
            worst.line = Math.min(worst.line, contrast(line, ground), contrast(line, beneath));
            const text = dark ? [255, 255, 255] : [0, 0, 0];
            // What could be read well before, can be read well after.
            if (contrast(text, ground) >= 7) worst.text = Math.min(worst.text, contrast(text, beneath));
          }
        }
      }
    }
    // WCAG 2, 1.4.11.
    expect(worst.line).toBeGreaterThan(3);
    expect(worst.text).toBeGreaterThan(4.5);
  });
});
