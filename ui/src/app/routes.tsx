// Every page and its address. Those that the day does not begin with are read when they
// are first wanted.

import { Button, Result } from "antd";
import { Link } from "react-router";
import type { RouteObject } from "react-router";
import { ArchivePage } from "../features/archive/ArchivePage";
import { DeskPage } from "../features/desk/DeskPage";
import { LastReview } from "../features/review/LastReview";
import { ReviewRoute } from "../features/review/ReviewRoute";
import { Crash } from "./Crash";
import { Shell } from "./Shell";

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Crash />,
    // Nothing is shown while the first page is read from the disk.
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <Crash />,
        children: [
          { index: true, element: <DeskPage /> },
          { path: "review", element: <LastReview /> },
          { path: "review/:id", element: <ReviewRoute /> },
          { path: "review/:id/versions", lazy: async () => ({ Component: (await import("../features/versions/VersionsRoute")).VersionsRoute }) },
          { path: "review/:id/opinion", lazy: async () => ({ Component: (await import("../features/opinion/OpinionRoute")).OpinionRoute }) },
          { path: "dossier/:id", lazy: async () => ({ Component: (await import("../features/dossier/DossierRoute")).DossierRoute }) },
          { path: "editor", lazy: async () => ({ Component: (await import("../features/editor/EditorPage")).EditorPage }) },
          { path: "archive", element: <ArchivePage /> },
          { path: "archive/register", lazy: async () => ({ Component: (await import("../features/register/RegisterPage")).RegisterPage }) },
          { path: "archive/:id", lazy: async () => ({ Component: (await import("../features/document/DocumentRoute")).DocumentRoute }) },
          { path: "cleanup", lazy: async () => ({ Component: (await import("../features/cleanup/CleanupPage")).CleanupPage }) },
          { path: "cleanup/:id", lazy: async () => ({ Component: (await import("../features/cleanup/CampaignRoute")).CampaignRoute }) },
          { path: "rules", lazy: async () => ({ Component: (await import("../features/rules/RulesPage")).RulesPage }) },
          { path: "rules/new", lazy: async () => ({ Component: (await import("../features/rules/EditRoute")).EditRoute }) },
          { path: "rules/:id", lazy: async () => ({ Component: (await import("../features/rules/RuleRoute")).RuleRoute }) },
          { path: "rules/:id/edit", lazy: async () => ({ Component: (await import("../features/rules/EditRoute")).EditRoute }) },
          { path: "library", lazy: async () => ({ Component: (await import("../features/library/LibraryPage")).LibraryPage }) },
          { path: "library/:title", lazy: async () => ({ Component: (await import("../features/library/InstrumentRoute")).InstrumentRoute }) },
          { path: "figures", lazy: async () => ({ Component: (await import("../features/figures/FiguresPage")).FiguresPage }) },
          { path: "settings", lazy: async () => ({ Component: (await import("../features/settings/SettingsPage")).SettingsPage }) },
          { path: "*", element: <Nowhere /> },
        ],
      },
    ],
  },
];

function Nowhere() {
  return (
    <Result
      status="404"
      title="没有这一页"
      extra={
        <Link to="/">
          <Button type="primary">回到工作台</Button>
        </Link>
      }
    />
  );
}
