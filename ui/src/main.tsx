// Starts the pages inside the Tauri window, once what was left unsaved is at hand.

import { createRoot } from "react-dom/client";
import { createHashRouter } from "react-router";
import { tauriHost } from "./api/client";
import { App } from "./app/App";
import { routes } from "./app/routes";
import { openDrafts } from "./lib/drafts";
import "./app/app.css";

const root = document.getElementById("root");
if (root !== null) {
  const start = () => createRoot(root).render(<App host={tauriHost} router={createHashRouter(routes)} />);
  // Where it can't be read the pages say so as soon as something is typed.
  openDrafts(tauriHost).then(start, start);
}
