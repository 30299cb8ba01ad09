import { describe, expect, it, vi } from 'vitest';
import { followLocation } from '../../entrypoints/content/follow-location';

function makeWindow() {
  const navigation = new EventTarget();
  const location = { href: 'http://outlet.example/a' };
  const go = (href: string) => {
    location.href = href;
    navigation.dispatchEvent(new Event('currententrychange'));
  };
  return { window: { navigation, location } as unknown as Window, go };
}

describe('the address of a document', () => {
  it('is followed from one to the next, each change told once', () => {
    const { window, go } = makeWindow();
    const changed = vi.fn();
    followLocation(window, new AbortController().signal, changed);
    go('http://outlet.example/b');
    go('http://outlet.example/b');
    go('http://outlet.example/a');
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is followed no more when the signal has ended it', () => {
    const { window, go } = makeWindow();
    const changed = vi.fn();
    const ending = new AbortController();
    followLocation(window, ending.signal, changed);
    ending.abort();
    go('http://outlet.example/b');
    expect(changed).not.toHaveBeenCalled();
  });
});
