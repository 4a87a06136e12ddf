// What jsdom lacks and the pages use: layout is not computed, so these do nothing.

import "@testing-library/jest-dom/vitest";
import { afterEach, beforeEach } from "vitest";

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, { ResizeObserver: NoObserver });
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = (media: string) =>
  ({
    media,
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;

beforeEach(() => localStorage.clear());
afterEach(() => localStorage.clear());
