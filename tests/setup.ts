import { afterEach, beforeEach, vi } from 'vitest';

// A warning on the console is a defect nobody would read: make it fail the test that caused it.
beforeEach(() => {
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      throw new Error(`console.${method}: ${args.map(String).join(' ')}`);
    });
  }
});

if (typeof window !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup } = await import('@testing-library/react');
  afterEach(cleanup);

  // jsdom throws when it computes the style of MathML, which Testing Library asks for: it gets that of a span.
  const compute = window.getComputedStyle.bind(window);
  const span = document.createElement('span');
  window.getComputedStyle = (element, pseudo) =>
    compute(element.namespaceURI === 'http://www.w3.org/1998/Math/MathML' ? span : element, pseudo);
}
