// The findings: how many, filter and order, then the cards, those of the rules and those
// that people marked.

import { DownOutlined, LockOutlined, QuestionCircleOutlined, UpOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DispositionView, OwnFindingView, ReviewView, Strength } from "../../../api/types";
import type { Decision } from "../../../lib/words";
import { STRENGTHS } from "../../../lib/words";
import type { Entry } from "../../../components/paper/entry";
import { countByStrength } from "../model/order";
import type { Group, Order } from "../model/order";
import { FindingCard } from "./FindingCard";
import { FindingsTools } from "./FindingsTools";
import { NoFindings } from "./NoFindings";
import { OwnCard } from "./OwnCard";

interface Props {
  view: ReviewView;
  entries: readonly Entry[];
  own: readonly OwnFindingView[];
  groups: readonly Group[];
  wanted: ReadonlySet<Strength>;
  order: Order;
  waiting: number;
  onlyWaiting: boolean;
  selected: number | null;
  /** Why nothing can be changed any more. */
  closed: string | null;
  decisions: ReadonlyMap<number, DispositionView>;
  onWanted: (wanted: ReadonlySet<Strength>) => void;
  onOrder: (order: Order) => void;
  onOnlyWaiting: (only: boolean) => void;
  onPick: (entry: number) => void;
  onDecide: (finding: number, decision: Decision | null) => void;
  onWithdraw: (id: number) => void;
  onStep: (by: 1 | -1) => void;
  onHelp: () => void;
}

export function FindingsPane(props: Props) {
  const { view, entries, own, groups, wanted, order, waiting, onlyWaiting, selected, closed, decisions } = props;
  const { onWanted, onOrder, onOnlyWaiting, onPick, onDecide, onWithdraw, onStep, onHelp } = props;
  const { findings } = view;
  const counts = useMemo(() => countByStrength(entries), [entries]);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selected, order]);

  const walk = groups.flatMap((group) => group.findings);
  const at = selected === null ? -1 : walk.indexOf(selected);
  const card = (index: number) => {
    const shown = { index, selected: index === selected, open: all || index === selected, closed, onPick };
    const finding = findings[index];
    const marked = own[index - findings.length];
    if (finding !== undefined) {
      const disposition = decisions.get(index) ?? null;
      return <FindingCard key={index} {...shown} finding={finding} disposition={disposition} onDecide={onDecide} />;
    }
    return marked === undefined ? null : (
      <OwnCard key={`own-${marked.id}`} {...shown} own={marked} onWithdraw={onWithdraw} />
    );
  };

  return (
    <section className="findings" aria-label="问题">
      <header className="side-head">
        <h2>问题</h2>
        <span className="quiet walk" aria-live="polite">
          {at === -1 ? `${walk.length} 条` : `第 ${at + 1} 条，共 ${walk.length} 条`}
          {decisions.size > 0 && `，已处理 ${decisions.size} 条`}
        </span>
        <Tooltip title="上一条 K">
          <Button size="small" type="text" aria-label="上一条（K）" icon={<UpOutlined aria-hidden="true" />} disabled={walk.length === 0} onClick={() => onStep(-1)} />
        </Tooltip>
        <Tooltip title="下一条 J">
          <Button size="small" type="text" aria-label="下一条（J）" icon={<DownOutlined aria-hidden="true" />} disabled={walk.length === 0} onClick={() => onStep(1)} />
        </Tooltip>
        <Tooltip title="快捷键 ?">
          <Button size="small" type="text" aria-label="快捷键（?）" icon={<QuestionCircleOutlined aria-hidden="true" />} onClick={onHelp} />
        </Tooltip>
      </header>
      {closed !== null && (
        <p className="closed-note" data-testid="closed-note">
          <LockOutlined aria-hidden="true" /> {closed}
        </p>
      )}
      {entries.length > 0 && (
        <FindingsTools
          counts={counts}
          wanted={wanted}
          onWanted={onWanted}
          order={order}
          onOrder={onOrder}
          waiting={waiting}
          onlyWaiting={onlyWaiting}
          onOnlyWaiting={onOnlyWaiting}
          all={all}
          onAll={setAll}
        />
      )}
      <div className="finding-list" ref={list}>
        {findings.length === 0 && <NoFindings coverage={view.coverage} />}
        {entries.length > 0 && walk.length === 0 && (
          <p className="quiet side-empty">
            {onlyWaiting ? "没有等待处理的问题了。" : "选中的强度里没有问题。"}
            <Button
              type="link"
              onClick={() => {
                onWanted(new Set(STRENGTHS));
                onOnlyWaiting(false);
              }}
            >
              显示全部
            </Button>
          </p>
        )}
        {groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h3 className="group-head">
              {group.name} <span>{group.findings.length}</span>
            </h3>
            {group.findings.map(card)}
          </section>
        ))}
      </div>
    </section>
  );
}
