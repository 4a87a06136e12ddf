// Which regimes apply, with the reasons one click away.

import { Popover } from "antd";
import type { RegimeView } from "../api/types";
import { REGIME_NAME, VERDICT_NAME } from "../lib/words";

export function Regimes({ regimes }: { regimes: readonly RegimeView[] }) {
  return (
    <ul className="regimes" aria-label="认定">
      {regimes.map(({ regime, verdict, reasons }) => (
        <li key={regime}>
          <Popover
            trigger="click"
            placement="bottomLeft"
            title={`${REGIME_NAME[regime]}：${VERDICT_NAME[verdict]}`}
            content={
              <ul className="reasons" data-testid="regime-reasons">
                {reasons.length === 0 && <li>没有写明理由。</li>}
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            }
          >
            <button
              type="button"
              className={`regime regime-${verdict}`}
              data-testid="regime"
              data-regime={regime}
              data-verdict={verdict}
              title="看理由"
            >
              {REGIME_NAME[regime]}
              <b>{VERDICT_NAME[verdict]}</b>
            </button>
          </Popover>
        </li>
      ))}
    </ul>
  );
}
