// Starts the pages inside the Tauri window.

import { createRoot } from "react-dom/client";
import { createHashRouter } from "react-router";
import { tauriHost } from "./api/client";
import { App } from "./app/App";
import { routes } from "./app/routes";
import "./app/app.css";

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(<App host={tauriHost} router={createHashRouter(routes)} />);
}
