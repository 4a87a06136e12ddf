// The pages over made-up data. `?case=` in the address chooses a state to look at.

import { createRoot } from "react-dom/client";
import { createHashRouter } from "react-router";
import { App } from "../src/app/App";
import { routes } from "../src/app/routes";
import "../src/app/app.css";
import { fakeHost } from "../test/fakeHost";
import { answersFor } from "./cases";

const params = new URLSearchParams(window.location.search);
const host = fakeHost(answersFor(params.get("case") ?? "usual"), { hold: params.has("hold") });
const mode = params.get("mode");
if (mode !== null) localStorage.setItem("wenheng.appearance", mode);

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(<App host={host} router={createHashRouter(routes)} />);
  Object.assign(window, { harness: host });
}
