// What people marked themselves in this review, and the ways to add to it and take back.

import { useCallback, useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { Failure, OwnFindingGiven, OwnFindingView, ReviewView, SpanView } from "../../api/types";
import { useIdentity } from "../../components/people/identity";

interface Own {
  own: readonly OwnFindingView[];
  /** The words for which the form is open. */
  asked: SpanView | null;
  ask: (span: SpanView) => void;
  /** Adds it and gives its place in the list. */
  add: (given: OwnFindingGiven) => Promise<number>;
  withdraw: (id: number) => void;
  failure: Failure | null;
  close: () => void;
}

export function useOwn(view: ReviewView): Own {
  const host = useHost();
  const { acting } = useIdentity();
  const [own, setOwn] = useState(view.own);
  const [asked, setAsked] = useState<SpanView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const review = view.case.review;

  const add = async (given: OwnFindingGiven) => {
    const known = new Set(own.map((one) => one.id));
    const next = await host.addOwnFinding(review, given);
    setOwn(next);
    setAsked(null);
    return next.findIndex((one) => !known.has(one.id));
  };
  const withdraw = useCallback(
    async (id: number) => {
      setFailure(null);
      try {
        const by = await acting();
        if (by !== null) setOwn(await host.withdrawOwnFinding(review, id, by));
      } catch (thrown) {
        setFailure(asFailure(thrown));
      }
    },
    [host, review, acting],
  );
  const close = useCallback(() => {
    setAsked(null);
    setFailure(null);
  }, []);
  return { own, asked, ask: setAsked, add, withdraw: (id) => void withdraw(id), failure, close };
}
