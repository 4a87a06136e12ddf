// The findings: how many of each strength, filter and order, then the cards.

import { DownOutlined, QuestionCircleOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Segmented, Tooltip } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DispositionView, ReviewView, Strength } from "../../../api/types";
import type { Decision } from "../../../lib/words";
import { countByStrength } from "../model/order";
import type { Group, Order } from "../model/order";
import { FindingCard } from "./FindingCard";
import { NoFindings } from "./NoFindings";
import { StrengthFilter } from "./StrengthFilter";

interface Props {
  view: ReviewView;
  groups: readonly Group[];
  wanted: ReadonlySet<Strength>;
  order: Order;
  selected: number | null;
  onWanted: (wanted: ReadonlySet<Strength>) => void;
  onOrder: (order: Order) => void;
  decisions: ReadonlyMap<number, DispositionView>;
  onPick: (finding: number) => void;
  onDecide: (finding: number, decision: Decision | null) => void;
  onStep: (by: 1 | -1) => void;
  onHelp: () => void;
}

const ORDERS = [
  { value: "domain", label: "按类别" },
  { value: "place", label: "按原文" },
] satisfies { value: Order; label: string }[];

export function FindingsPane(props: Props) {
  const { view, groups, wanted, order, selected, decisions, onWanted, onOrder, onPick, onDecide, onStep, onHelp } =
    props;
  const { findings } = view;
  const counts = useMemo(() => countByStrength(findings), [findings]);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selected, order]);

  const walk = groups.flatMap((group) => group.findings);
  const at = selected === null ? -1 : walk.indexOf(selected);

  return (
    <section className="findings" aria-label="问题">
      <header className="side-head">
        <h2>问题</h2>
        <span className="quiet walk" aria-live="polite">
          {at === -1 ? `${walk.length} 条` : `第 ${at + 1} 条，共 ${walk.length} 条`}
          {decisions.size > 0 && `，已处理 ${decisions.size} 条`}
        </span>
        <Tooltip title="上一条 K">
          <Button size="small" type="text" aria-label="上一条（K）" icon={<UpOutlined />} disabled={walk.length === 0} onClick={() => onStep(-1)} />
        </Tooltip>
        <Tooltip title="下一条 J">
          <Button size="small" type="text" aria-label="下一条（J）" icon={<DownOutlined />} disabled={walk.length === 0} onClick={() => onStep(1)} />
        </Tooltip>
        <Tooltip title="快捷键 ?">
          <Button size="small" type="text" aria-label="快捷键（?）" icon={<QuestionCircleOutlined />} onClick={onHelp} />
        </Tooltip>
      </header>
      {findings.length > 0 && (
        <div className="findings-tools">
          <StrengthFilter counts={counts} wanted={wanted} onWanted={onWanted} />
          <div className="findings-order">
            <Segmented<Order> size="small" options={ORDERS} value={order} onChange={onOrder} aria-label="排列" />
            <Button size="small" type="link" aria-pressed={all} onClick={() => setAll(!all)}>
              {all ? "只展开选中的" : "全部展开"}
            </Button>
          </div>
        </div>
      )}
      <div className="finding-list" ref={list}>
        {findings.length === 0 && <NoFindings coverage={view.coverage} />}
        {findings.length > 0 && walk.length === 0 && (
          <p className="quiet side-empty">
            选中的强度里没有问题。
            <Button type="link" onClick={() => onWanted(new Set(["must", "should", "verify"]))}>
              显示全部
            </Button>
          </p>
        )}
        {groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h3 className="group-head">
              {group.name} <span>{group.findings.length}</span>
            </h3>
            {group.findings.map((index) => {
              const finding = findings[index];
              return finding === undefined ? null : (
                <FindingCard
                  key={index}
                  index={index}
                  finding={finding}
                  selected={index === selected}
                  open={all || index === selected}
                  disposition={decisions.get(index) ?? null}
                  onPick={onPick}
                  onDecide={onDecide}
                />
              );
            })}
          </section>
        ))}
      </div>
    </section>
  );
}
