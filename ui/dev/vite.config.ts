// Serves the pages over made-up data in an ordinary browser, for looking at them.
// Nothing of this folder reaches `dist`.

import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  server: { port: 5174, strictPort: true, fs: { allow: [".."] } },
});
