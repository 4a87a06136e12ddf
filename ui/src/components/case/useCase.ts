// The case of a review: loaded once, then as the last call on it answered.

import { useCallback, useState } from "react";
import { useHost } from "../../api/host";
import type { CaseView } from "../../api/types";
import { useLoad } from "../../lib/useLoad";
import type { Load } from "../../lib/useLoad";

interface OfCase {
  load: Load<CaseView>;
  reload: () => void;
  /** Takes over what a call on the case answered. */
  told: (view: CaseView) => void;
}

export function useCase(review: number): OfCase {
  const host = useHost();
  const asked = useLoad(useCallback(() => host.case(review), [host, review]));
  const [changed, setChanged] = useState<CaseView | null>(null);
  const load: Load<CaseView> = changed?.review === review ? { state: "ready", data: changed } : asked;
  const { reload: again } = asked;
  const reload = useCallback(() => {
    setChanged(null);
    again();
  }, [again]);
  return { load, reload, told: setChanged };
}
