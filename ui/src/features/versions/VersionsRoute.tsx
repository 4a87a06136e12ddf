// #/review/:id/versions

import { useParams } from "react-router";
import { CasePage } from "../../components/case/CasePage";
import { VersionsPage } from "./VersionsPage";
import "./versions.css";

export function VersionsRoute() {
  const id = Number(useParams()["id"]);
  return (
    <CasePage review={id} testId="versions-page">
      {(view) => <VersionsPage view={view} />}
    </CasePage>
  );
}
