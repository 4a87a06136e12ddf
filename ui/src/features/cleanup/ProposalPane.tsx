// Beside the table: why one document is proposed for what, with the places quoted; what its
// owner says; and the decision.

import { CloseOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { CauseView, OwnerViewRow, ProposalRow } from "../../api/types";
import { dateTime } from "../../lib/format";
import { OUTCOMES, tone } from "./model/outcomes";

interface Props {
  row: ProposalRow;
  open: boolean;
  onDecide: (outcome: string | null, reason: string) => Promise<void>;
  onClose: () => void;
}

export function ProposalPane({ row, open, onDecide, onClose }: Props) {
  return (
    <aside className="proposal-pane" aria-label="理由和结论" data-testid="proposal-pane">
      <header>
        <h2>{row.title}</h2>
        <Button type="text" size="small" aria-label="收起" icon={<CloseOutlined aria-hidden="true" />} onClick={onClose} />
      </header>
      <p className="quiet">
        {[row.number, row.date, row.owner].filter((part) => part !== null && part !== "").join(" · ")}
        {row.review !== null && (
          <>
            {" · "}
            <Link to={`/review/${row.review}`}>打开原文</Link>
          </>
        )}
      </p>
      <h3>
        建议：<span className={tone(row.proposed)}>{row.proposed_name}</span>
      </h3>
      {row.causes.length === 0 && <p className="quiet">所选事由都没有发现；没有发现不等于没有问题，请核对后作结论。</p>}
      <ol className="causes">
        {row.causes.map((cause, at) => (
          <Reason key={`${at}-${cause.locator}`} cause={cause} />
        ))}
      </ol>
      {row.views.length > 0 && (
        <>
          <h3>责任单位意见</h3>
          <ol className="owner-views">
            {row.views.map((view, at) => (
              <View key={`${at}-${view.source}`} view={view} />
            ))}
          </ol>
        </>
      )}
      <Decision row={row} open={open} onDecide={onDecide} />
    </aside>
  );
}

function Reason({ cause }: { cause: CauseView }) {
  return (
    <li data-testid="cause">
      <p className="cause-head">
        <span className="cause-tag">{cause.name}</span>
        {cause.locator !== "" && <span className="quiet">{cause.locator}</span>}
      </p>
      <p>{cause.message}</p>
      {cause.quote !== "" && <blockquote>{cause.quote}</blockquote>}
      {cause.provision !== "" && <p className="quiet">依据：{cause.provision}</p>}
    </li>
  );
}

function View({ view }: { view: OwnerViewRow }) {
  return (
    <li>
      {view.outcome !== null && <span className={tone(view.outcome)}>{view.outcome_name}</span>} {view.reason}
      <small className="quiet">
        {[view.by, view.source, dateTime(view.at)].filter((part) => part !== "").join(" · ")}
      </small>
    </li>
  );
}

function Decision({ row, open, onDecide }: Omit<Props, "onClose">) {
  const [reason, setReason] = useState(row.decision?.reason ?? "");
  return (
    <div className="conclusion">
      <h3>结论</h3>
      {row.decision !== null && (
        <p>
          <span className={`${tone(row.decision.outcome)} outcome-decided`}>{row.decision.outcome_name}</span>{" "}
          {row.decision.reason}
          <small className="quiet">
            {row.decision.by} · {dateTime(row.decision.at)}
          </small>
        </p>
      )}
      {open && (
        <>
          <Input.TextArea
            aria-label="理由"
            placeholder="理由，写进清理目录；不写的，写上清理事由"
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <div className="conclusion-keys">
            {OUTCOMES.map(({ code, name, key }) => (
              <Button
                key={code}
                size="small"
                data-testid={`decide-${code}`}
                type={row.decision?.outcome === code ? "primary" : "default"}
                onClick={() => void onDecide(code, reason)}
              >
                {name} <kbd>{key}</kbd>
              </Button>
            ))}
            {row.decision !== null && (
              <Button size="small" type="text" onClick={() => void onDecide(null, "")}>
                撤回 <kbd>U</kbd>
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
