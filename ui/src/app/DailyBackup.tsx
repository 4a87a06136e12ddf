// The day's backup, made once the first page is there and nobody waits for anything.

import { useEffect } from "react";
import { useHost } from "../api/host";
import { useWork } from "../components/work";

/** After this many milliseconds the first page is there. */
const LATER = 4000;

export function DailyBackup() {
  const host = useHost();
  const { track } = useWork();
  useEffect(() => {
    const wait = setTimeout(() => {
      const said = track("每日备份", () => host.dailyBackup(), (made) => (made === null ? "今天已经备份过" : "已备份并核验"));
      // The list says what went wrong.
      said.catch(() => undefined);
    }, LATER);
    return () => clearTimeout(wait);
  }, [host, track]);
  return null;
}
