// Above the cards: which strengths, in which order, and only those that wait.

import { Button, Segmented } from "antd";
import type { Strength } from "../../../api/types";
import type { Order } from "../model/order";
import { StrengthFilter } from "./StrengthFilter";

interface Props {
  counts: Record<Strength, number>;
  wanted: ReadonlySet<Strength>;
  onWanted: (wanted: ReadonlySet<Strength>) => void;
  order: Order;
  onOrder: (order: Order) => void;
  /** How many findings wait for a decision, and whether only they are shown. */
  waiting: number;
  onlyWaiting: boolean;
  onOnlyWaiting: (only: boolean) => void;
  all: boolean;
  onAll: (all: boolean) => void;
}

const ORDERS = [
  { value: "domain", label: "按类别" },
  { value: "place", label: "按原文" },
] satisfies { value: Order; label: string }[];

export function FindingsTools(props: Props) {
  const { counts, wanted, onWanted, order, onOrder, waiting, onlyWaiting, onOnlyWaiting, all, onAll } = props;
  return (
    <div className="findings-tools">
      <StrengthFilter counts={counts} wanted={wanted} onWanted={onWanted} />
      <div className="findings-order">
        <Segmented<Order> size="small" options={ORDERS} value={order} onChange={onOrder} aria-label="排列" />
        <Button
          size="small"
          type={onlyWaiting ? "primary" : "text"}
          ghost={onlyWaiting}
          aria-pressed={onlyWaiting}
          title="必须修改、应当修改而没有采纳或者不采纳的"
          data-testid="only-waiting"
          onClick={() => onOnlyWaiting(!onlyWaiting)}
        >
          待处理 {waiting}
        </Button>
        <Button size="small" type="link" aria-pressed={all} title={all ? "只展开选中的" : "全部展开"} onClick={() => onAll(!all)}>
          {all ? "收起" : "展开"}
        </Button>
      </div>
    </div>
  );
}
