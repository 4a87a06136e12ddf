// A page of proposals and the decisions on them. Where the program asks for a reason, the
// page is told for which decision.

import { useCallback, useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { CampaignView, Failure, ProposalRow, ProposalsView } from "../../api/types";
import { useIdentity } from "../../components/people/identity";
import type { Load } from "../../lib/useLoad";
import { useLoad } from "../../lib/useLoad";
import { asked } from "./model/wanted";
import type { Wanted } from "./model/wanted";

interface Reasonless {
  rows: ProposalRow[];
  outcome: string;
}

interface Proposals {
  list: Load<ProposalsView>;
  decide: (rows: ProposalRow[], outcome: string | null, reason?: string) => Promise<void>;
  reasonless: Reasonless | null;
  forget: () => void;
  reload: () => void;
}

export function useProposals(
  campaign: number,
  wanted: Wanted,
  onView: (view: CampaignView) => void,
  onFailure: (failure: Failure) => void,
): Proposals {
  const host = useHost();
  const { acting } = useIdentity();
  const [reasonless, setReasonless] = useState<Reasonless | null>(null);
  // The address as text, so that the same question is not asked twice.
  const question = JSON.stringify(asked(wanted));
  const { reload, ...list } = useLoad(
    useCallback(() => host.proposals(campaign, JSON.parse(question)), [host, campaign, question]),
  );

  const decide = async (rows: ProposalRow[], outcome: string | null, reason = "") => {
    const by = await acting();
    if (by === null) return;
    try {
      const documents = rows.map((row) => row.document);
      onView(await host.decideProposals(campaign, { documents, asked: null, outcome, reason, by }));
      setReasonless(null);
      reload();
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === "no-reason" && outcome !== null) setReasonless({ rows, outcome });
      else onFailure(failure);
    }
  };
  return { list, decide, reasonless, forget: () => setReasonless(null), reload };
}
