// Providers, outermost first: host, appearance, work, routes.

import { RouterProvider } from "react-router";
import type { createHashRouter } from "react-router";
import { HostContext } from "../api/host";
import type { Host } from "../api/host";
import { FolderQuestion } from "../components/FolderQuestion";
import { WorkProvider } from "../components/work";
import { ThemeProvider } from "./theme";

interface Props {
  host: Host;
  router: ReturnType<typeof createHashRouter>;
}

export function App({ host, router }: Props) {
  return (
    <HostContext value={host}>
      <ThemeProvider>
        <WorkProvider>
          <FolderQuestion>
            <RouterProvider router={router} />
          </FolderQuestion>
        </WorkProvider>
      </ThemeProvider>
    </HostContext>
  );
}
