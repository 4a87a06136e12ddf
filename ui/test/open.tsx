// The one way tests open the pages: the whole program over a fake host, at an address.

import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createMemoryRouter } from "react-router";
import { App } from "../src/app/App";
import { routes } from "../src/app/routes";
import { sampleDossier, sampleDossierText, sampleOpinions } from "./dossier";
import { noPeople, sampleCase, sampleVersions } from "./case";
import { sampleAlike, sampleDesk, sampleProfile, sampleReview, sampleSearch } from "./data";
import { sampleCampaign, sampleCampaigns, sampleProposals } from "./cleanup";
import { sampleArchived, sampleRegister } from "./register";
import { sampleArchiveTrial, sampleFigures, sampleImport, sampleRule, sampleRules, sampleTrial } from "./rules";
import { sampleChange, sampleInstrument, sampleLibrary, sampleRecheck, sampleRechecked } from "./library";
import { fakeHost } from "./fakeHost";
import type { Answers } from "./fakeHost";

export function open(address: string, answers: Answers = {}, options: { hold?: boolean } = {}) {
  const host = fakeHost(
    { desk: sampleDesk(), review: sampleReview(), search: sampleSearch(), sample: 7, picture: "data:image/png;base64,",
      alike: sampleAlike(),
      profile: sampleProfile(),
      dossier: sampleDossier(),
      dossierText: sampleDossierText(),
      opinions: sampleOpinions(),
      people: noPeople(),
      case: sampleCase(),
      versions: sampleVersions(),
      own: [],
      rules: sampleRules(),
      rule: sampleRule(),
      trial: sampleTrial(),
      archiveTrial: sampleArchiveTrial(),
      rulesImport: sampleImport(),
      rulesMerged: { added: 2, replaced: 1, copies: "/数据/replaced-rules/2026-11-27 02-15-30", rules: sampleRules() },
      figures: sampleFigures(),
      campaigns: sampleCampaigns(),
      campaign: sampleCampaign(),
      proposals: sampleProposals(),
      register: sampleRegister(),
      archived: sampleArchived(),
      library: sampleLibrary(),
      instrument: sampleInstrument(),
      change: sampleChange(),
      changes: { since: "2022-01-01", changes: [sampleChange()] },
      recheck: sampleRecheck(),
      rechecked: sampleRechecked(),
      reviewedAgain: 12,
      ...answers },
    options,
  );
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(<App host={host} router={router} />);
  return {
    host,
    user: userEvent.setup(),
    address: () => router.state.location.pathname + router.state.location.search,
  };
}
