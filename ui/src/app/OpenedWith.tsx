// Files that the window was started with, by a double click in the file manager: they are
// reviewed as if they had been dropped. Asked once; the host gives them once.

import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { useHost } from "../api/host";
import { useStartReview } from "../components/work";

export function OpenedWith() {
  const host = useHost();
  const navigate = useNavigate();
  const start = useStartReview(navigate);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void host.openedWith().then((paths) => (paths.length > 0 ? start(paths) : undefined));
  }, [host, start]);
  return null;
}
