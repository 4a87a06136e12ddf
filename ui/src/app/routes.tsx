// Every page and its address.

import { Button, Result } from "antd";
import { Link } from "react-router";
import type { RouteObject } from "react-router";
import { ArchivePage } from "../features/archive/ArchivePage";
import { CampaignRoute } from "../features/cleanup/CampaignRoute";
import { CleanupPage } from "../features/cleanup/CleanupPage";
import { DeskPage } from "../features/desk/DeskPage";
import { DossierRoute } from "../features/dossier/DossierRoute";
import { FiguresPage } from "../features/figures/FiguresPage";
import { OpinionRoute } from "../features/opinion/OpinionRoute";
import { InstrumentRoute } from "../features/library/InstrumentRoute";
import { LibraryPage } from "../features/library/LibraryPage";
import { LastReview } from "../features/review/LastReview";
import { ReviewRoute } from "../features/review/ReviewRoute";
import { EditRoute } from "../features/rules/EditRoute";
import { RuleRoute } from "../features/rules/RuleRoute";
import { RulesPage } from "../features/rules/RulesPage";
import { SettingsPage } from "../features/settings/SettingsPage";
import { VersionsRoute } from "../features/versions/VersionsRoute";
import { Crash } from "./Crash";
import { Shell } from "./Shell";

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Crash />,
    children: [
      {
        errorElement: <Crash />,
        children: [
          { index: true, element: <DeskPage /> },
          { path: "review", element: <LastReview /> },
          { path: "review/:id", element: <ReviewRoute /> },
          { path: "review/:id/versions", element: <VersionsRoute /> },
          { path: "review/:id/opinion", element: <OpinionRoute /> },
          { path: "dossier/:id", element: <DossierRoute /> },
          // The editor's library is large, so it comes when it is first wanted.
          { path: "editor", lazy: async () => ({ Component: (await import("../features/editor/EditorPage")).EditorPage }) },
          { path: "archive", element: <ArchivePage /> },
          { path: "cleanup", element: <CleanupPage /> },
          { path: "cleanup/:id", element: <CampaignRoute /> },
          { path: "rules", element: <RulesPage /> },
          { path: "rules/new", element: <EditRoute /> },
          { path: "rules/:id", element: <RuleRoute /> },
          { path: "rules/:id/edit", element: <EditRoute /> },
          { path: "library", element: <LibraryPage /> },
          { path: "library/:title", element: <InstrumentRoute /> },
          { path: "figures", element: <FiguresPage /> },
          { path: "settings", element: <SettingsPage /> },
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
