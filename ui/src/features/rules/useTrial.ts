// The trial of a rule that is being written, asked again when one stops typing.

import { useEffect, useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { Failure, RuleTrial } from "../../api/types";

/** Milliseconds without a key. */
const PAUSE = 300;

interface Trial {
  trial: RuleTrial | null;
  /** The text that was tried: findings count its characters. */
  text: string;
  failure: Failure | null;
}

const NOTHING: Trial = { trial: null, text: "", failure: null };

export function useTrial(yaml: string, text: string, active = true): Trial & { stale: boolean } {
  const host = useHost();
  const [answer, setAnswer] = useState<Trial & { of: string }>({ ...NOTHING, of: "" });
  useEffect(() => {
    if (!active) return;
    let left = false;
    const wait = setTimeout(() => {
      host.tryRule(yaml, text).then(
        (trial) => !left && setAnswer({ trial, text, failure: null, of: yaml }),
        (thrown: unknown) => !left && setAnswer({ trial: null, text, failure: asFailure(thrown), of: yaml }),
      );
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(wait);
    };
  }, [host, yaml, text, active]);
  return { ...answer, stale: active && (answer.of !== yaml || answer.text !== text) };
}
