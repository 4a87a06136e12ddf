// What jsdom lacks and the pages use: layout is not computed, so these do nothing.

import "@testing-library/jest-dom/vitest";
import { configure } from "@testing-library/react";
import { afterEach, beforeEach } from "vitest";
import { openDrafts } from "../src/lib/drafts";

// A page that is read when first wanted takes longer than the usual second on a busy machine.
configure({ asyncUtilTimeout: 30_000 });

class NoObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

Object.assign(globalThis, { ResizeObserver: NoObserver });
Element.prototype.scrollIntoView = () => undefined;
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
// jsdom tries every rule of the component library on every element it is asked about,
// which takes nine tenths of a test. Inline style and the library's hidden class say the
// same of what is seen.
const hidden = document.createElement("i");
hidden.style.display = "none";
window.getComputedStyle = (element: Element) =>
  (/-hidden( |$)/.test(element.className.toString()) ? hidden : (element as HTMLElement)).style;
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
beforeEach(() => openDrafts({ drafts: async () => ({}), keepDraft: async () => undefined }));
afterEach(() => localStorage.clear());
