import { describe, expect, it } from 'vitest';
import { ALL_FORBIDDEN, allowedByRobots, NO_RULES, readRobots } from '../../lib/feeds';

const may = (robots: string, path: string) => allowedByRobots(readRobots(robots), `https://lantern.example${path}`);

describe('the rules of a robots.txt', () => {
  it('are those that name Collate, or else those for everybody', () => {
    const robots = 'User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Collate/1.0\nDisallow: /private\n';
    expect(may(robots, '/news')).toBe(true);
    expect(may(robots, '/private/a')).toBe(false);
    expect(may('User-agent: other\nDisallow: /', '/news')).toBe(true);
    expect(may('User-agent: *\nDisallow: /', '/news')).toBe(false);
  });

  it('count by the longest that fits, and the one that allows of two as long', () => {
    const robots = 'user-agent: *\ndisallow: /n\nallow: /news\ndisallow: /news/old\nallow: /a\ndisallow: /a';
    expect(may(robots, '/nothing')).toBe(false);
    expect(may(robots, '/news/1')).toBe(true);
    expect(may(robots, '/news/old/1')).toBe(false);
    expect(may(robots, '/a')).toBe(true);
  });

  it('have stars and an end', () => {
    const robots = 'User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*b*c\nDisallow: /*?print=';
    expect(may(robots, '/x.pdf')).toBe(false);
    expect(may(robots, '/x.pdf?1')).toBe(true);
    expect(may(robots, '/a--b--c--')).toBe(false);
    expect(may(robots, '/a--c--b')).toBe(true);
    expect(may(robots, '/n?print=1')).toBe(false);
  });

  it('are compared with escapes that mean the same written the same', () => {
    expect(may('User-agent: *\nDisallow: /%7efoo', '/~foo')).toBe(false);
    expect(may('User-agent: *\nDisallow: /a%3cb', '/a%3Cb')).toBe(false);
  });

  it('forbid nothing where "Disallow" is empty, the file is none, or is a page', () => {
    for (const robots of ['User-agent: *\nDisallow:', '', '<html>Disallow: /</html>', 'Disallow: /'])
      expect(may(robots, '/news')).toBe(true);
    expect(allowedByRobots(NO_RULES, 'https://lantern.example/')).toBe(true);
    expect(allowedByRobots(ALL_FORBIDDEN, 'https://lantern.example/')).toBe(false);
  });

  it('may ask for a rest between requests', () => {
    expect(readRobots('User-agent: *\nCrawl-delay: 2.5').delay).toBe(2.5);
    expect(readRobots('User-agent: *\nCrawl-delay: soon').delay).toBeNull();
  });

  it('are bounded, and cost little however they are written', () => {
    const robots = readRobots(`User-agent: *\n${`Disallow: /${'*a'.repeat(900)}b\n`.repeat(5000)}`);
    expect(robots.rules.length).toBeLessThanOrEqual(2000);
    expect(allowedByRobots(robots, `https://lantern.example/${'a'.repeat(1900)}`)).toBe(true);
  });
});
