// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { whenHydrated } from '../../enhance/whenHydrated';

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.replaceChild(document.createElement('body'), document.body);
  return () => vi.useRealTimers();
});

const hydrate = () => Object.assign(document.body, { __reactFiber$abc: {} });

describe('whenHydrated(start)', () => {
  test('starts once React has taken the body', () => {
    const start = vi.fn();
    whenHydrated(start);
    vi.advanceTimersByTime(500);
    expect(start).not.toHaveBeenCalled();
    hydrate();
    vi.advanceTimersByTime(20_000);
    expect(start).toHaveBeenCalledTimes(1);
  });

  test('starts at once where React is there already', () => {
    const start = vi.fn();
    hydrate();
    whenHydrated(start);
    expect(start).toHaveBeenCalledTimes(1);
  });

  test('starts after ten seconds on a page that React never takes', () => {
    const start = vi.fn();
    whenHydrated(start);
    vi.advanceTimersByTime(9_900);
    expect(start).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(start).toHaveBeenCalledTimes(1);
  });
});
