// Decides on everything that is shown and still open at once: as proposed, or one
// conclusion for all. What is 待核 stays for people.

import { App, Button } from "antd";
import { useState } from "react";
import { useHost } from "../../api/host";
import type { CampaignView } from "../../api/types";
import { useIdentity } from "../../components/people/identity";
import { useRun } from "../../lib/useRun";
import { asked } from "./model/wanted";
import type { Wanted } from "./model/wanted";
import { ReasonForm } from "./ReasonForm";
import { OUTCOMES } from "./model/outcomes";

interface Props {
  campaign: number;
  wanted: Wanted;
  undecided: number;
  limited: boolean;
  onView: (view: CampaignView) => void;
}

export function BulkBar({ campaign, wanted, undecided, limited, onView }: Props) {
  const host = useHost();
  const { message } = App.useApp();
  const { acting } = useIdentity();
  const { busy, failure, run, dismiss } = useRun();
  const [outcome, setOutcome] = useState<string | null>(null);
  const which = `${limited ? "筛出的" : "全部"} ${undecided} 件`;

  const decide = (code: string, reason: string) =>
    run(async () => {
      const by = await acting();
      if (by === null) return;
      const view = await host.decideProposals(campaign, {
        documents: [],
        asked: asked(wanted),
        outcome: code,
        reason,
        by,
      });
      setOutcome(null);
      onView(view);
      if (code === "proposed") void message.success("已按建议作出结论；待核的没有动，请逐件处理");
    });

  return (
    <div className="bulk" data-testid="bulk">
      <span>
        {which}尚未作结论
        {failure !== null && (
          <button type="button" className="bulk-failure" onClick={dismiss}>
            {failure.message}
          </button>
        )}
      </span>
      <Button size="small" data-testid="bulk-proposed" loading={busy} onClick={() => void decide("proposed", "")}>
        按建议作结论
      </Button>
      {limited &&
        OUTCOMES.map(({ code, name }) => (
          <Button key={code} size="small" disabled={busy} onClick={() => setOutcome(code)}>
            都{name}
          </Button>
        ))}
      {outcome !== null && (
        <ReasonForm
          title={which}
          outcome={outcome}
          optional
          onReason={async (reason) => void (await decide(outcome, reason))}
          onClose={() => setOutcome(null)}
        />
      )}
    </div>
  );
}
