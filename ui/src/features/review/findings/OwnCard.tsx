// A finding that a person marked: what, where, on which basis, and the way to take it back.

import { UndoOutlined } from "@ant-design/icons";
import { Button, Popconfirm } from "antd";
import { memo } from "react";
import type { OwnFindingView } from "../../../api/types";
import { StrengthTag } from "../../../components/StrengthTag";
import { dateTime } from "../../../lib/format";
import { strengthOf } from "../model/entries";

interface Props {
  index: number;
  own: OwnFindingView;
  selected: boolean;
  open: boolean;
  /** Why nothing can be changed any more. */
  closed: string | null;
  onPick: (entry: number) => void;
  onWithdraw: (id: number) => void;
}

export const OwnCard = memo(function OwnCard({ index, own, selected, open, closed, onPick, onWithdraw }: Props) {
  const strength = strengthOf(own.strength);
  return (
    <article
      className={`finding-card card-${strength}${open ? " card-open" : ""}`}
      data-testid="own-card"
      aria-current={selected ? "true" : undefined}
    >
      <button type="button" className="card-head" aria-expanded={open} onClick={() => onPick(index)}>
        <span className="card-line">
          <StrengthTag strength={strength} />
          <span className="card-locator">{own.locator}</span>
          <span className="decision own-tag">{own.by}提出</span>
        </span>
        <span className="card-title">{own.problem}</span>
        {own.quote !== "" && <q className="card-quote">{own.quote}</q>}
      </button>
      {open && (
        <>
          <dl className="card-body">
            <dt>依据</dt>
            <dd>{own.basis === "" ? <span className="quiet">没有写明</span> : own.basis}</dd>
            {own.fix !== "" && (
              <>
                <dt>怎么改</dt>
                <dd>{own.fix}</dd>
              </>
            )}
            <dt>提出</dt>
            <dd>
              {own.by}　{dateTime(own.at)}
            </dd>
          </dl>
          <div className="decide">
            <div className="decide-buttons">
              <Popconfirm title="撤回这条意见？" okText="撤回" onConfirm={() => onWithdraw(own.id)} disabled={closed !== null}>
                <Button size="small" icon={<UndoOutlined aria-hidden="true" />} disabled={closed !== null} title={closed ?? undefined}>
                  撤回
                </Button>
              </Popconfirm>
            </div>
          </div>
        </>
      )}
    </article>
  );
});
