// What people made of the findings, and the ways to decide. A decision that needs words
// opens the form; the others are kept at once.

import { useCallback, useMemo, useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { DispositionView, Failure, ReviewView } from "../../api/types";
import { useIdentity } from "../../components/people/identity";
import { person } from "../../lib/person";
import type { Decision } from "../../lib/words";
import type { Asked } from "./findings/DecisionForm";

export interface Decisions {
  byFinding: ReadonlyMap<number, DispositionView>;
  asked: Asked | null;
  failure: Failure | null;
  /** Decides on one finding; null takes the last decision back. */
  decide: (finding: number, decision: Decision | null) => void;
  keep: (findings: number[], decision: Decision | null, reason: string, by: string) => Promise<void>;
  close: () => void;
}

export function useDecisions(view: ReviewView): Decisions {
  const host = useHost();
  const { people, who } = useIdentity();
  const [dispositions, setDispositions] = useState(view.dispositions);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const review = view.case.review;

  const keep = useCallback(
    async (findings: number[], decision: Decision | null, reason: string, by: string) => {
      setFailure(null);
      try {
        setDispositions(await host.decide(review, { findings, decision, reason, by }));
        setAsked(null);
      } catch (thrown) {
        setFailure(asFailure(thrown));
      }
    },
    [host, review],
  );
  const decide = useCallback(
    (finding: number, decision: Decision | null) => {
      const known = people.length > 0;
      const by = known ? (who?.name ?? "") : person();
      const nameless = !known && by === "";
      if (decision !== null && (decision === "rejected" || nameless)) setAsked({ finding, decision });
      else void keep([finding], decision, "", nameless ? "审核人" : by);
    },
    [keep, people, who],
  );
  const byFinding = useMemo(() => new Map(dispositions.map((one) => [one.finding, one])), [dispositions]);
  const close = useCallback(() => {
    setAsked(null);
    setFailure(null);
  }, []);
  return { byFinding, asked, failure, decide, keep, close };
}
