import { describe, expect, it } from 'vitest';
import { hostOf, isLocal, typedAddress, webAddress } from '../../lib/feeds';

describe('hosts of the reader’s own machine or network', () => {
  it.each([
    'localhost',
    'localhost:8080',
    'printer',
    'nas.local',
    'wiki.corp',
    'router.home.arpa',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:8.8.8.8]',
    '[fe80::1]',
    '[fd00::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:db8::1]',
    '[2001:0:1::]',
    'localhost.',
  ])('%s is one', (host) => expect(isLocal(hostOf(`http://${host}/`))).toBe(true));

  it.each([
    'news.example',
    'news.example:8443',
    '8.8.8.8',
    '172.32.0.1',
    '100.63.0.1',
    '192.0.1.1',
    '[2606:4700::1111]',
    '[2001:4860:4860::8888]',
    'localhost.example',
  ])('%s is none', (host) => expect(isLocal(hostOf(`http://${host}/`))).toBe(false));
});

describe('an address', () => {
  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://a.example/',
    'data:text/xml,x',
    'https://u:p@a.example/',
    'https://',
    '',
    `https://a.example/${'a'.repeat(3000)}`,
  ])('is refused: %s', (text) => expect(webAddress(text)).toBeNull());

  it('loses its fragment, and is made whole by what it is relative to', () => {
    expect(webAddress('../a#b', 'https://lantern.example/x/y')).toBe('https://lantern.example/a');
  });

  it.each([
    ['news.example/rss', 'https://news.example/rss'],
    [' https://news.example/rss ', 'https://news.example/rss'],
    ['feed://news.example/rss', 'http://news.example/rss'],
    ['feed:https://news.example/rss', 'https://news.example/rss'],
    ['localhost:8080/feed', 'https://localhost:8080/feed'],
    ['наводка.example', 'https://xn--80aafi4aoj.example/'],
  ])('may be typed as %s', (typed, address) => expect(typedAddress(typed)).toBe(address));

  it.each(['javascript:alert(1)', 'ferry news', 'news', 'file:///a.b', 'mailto:a@news.example'])('is not typed as %s', (typed) =>
    expect(typedAddress(typed)).toBeNull(),
  );
});
