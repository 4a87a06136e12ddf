// The register is being brought up to date: how far it has come.

import { Progress } from "antd";
import { useEffect } from "react";
import type { UpdateView } from "../api/types";

/** Milliseconds after which one asks again. */
const AGAIN = 1500;

interface Props {
  update: UpdateView | null;
  /** Asks again. */
  onWait: () => void;
}

export function Updating({ update, onWait }: Props) {
  useEffect(() => {
    if (update === null) return;
    const wait = setTimeout(onWait, AGAIN);
    return () => clearTimeout(wait);
  }, [update, onWait]);
  if (update === null) return null;
  const { done, total } = update;
  return (
    <div className="updating" role="status" data-testid="register-updating">
      <span>正在更新有效期登记，已读到的先列在这里</span>
      <Progress
        percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
        size="small"
        status="active"
        aria-label="更新进度"
      />
    </div>
  );
}
