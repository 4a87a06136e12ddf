// Providers, outermost first: host, appearance, people, work, shortcuts, routes.

import { RouterProvider } from "react-router";
import type { createHashRouter } from "react-router";
import { HostContext } from "../api/host";
import type { Host } from "../api/host";
import { FolderQuestion } from "../components/FolderQuestion";
import { IdentityProvider } from "../components/people/identity";
import { ShortcutsProvider } from "../components/shortcuts/shortcuts";
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
        <IdentityProvider>
          <WorkProvider>
            <FolderQuestion>
              <ShortcutsProvider>
                <RouterProvider router={router} />
              </ShortcutsProvider>
            </FolderQuestion>
          </WorkProvider>
        </IdentityProvider>
      </ThemeProvider>
    </HostContext>
  );
}
