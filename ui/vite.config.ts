// How the pages are built into `dist`, which the window carries inside itself, and
// how their tests run. The harness with made-up data lives in `dev/` and is not built.

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: "./",
  plugins: [react()],
  server: { port: 5173, strictPort: true },
  build: {
    target: "safari16.4",
    // The pages are read from the program itself, so one file costs no download.
    chunkSizeWarningLimit: 2000,
    // An inlined font or script would need a data: source in the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    environment: "jsdom",
    globals: true,
    setupFiles: ["test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
