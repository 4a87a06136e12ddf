// 规则: all packs and what is in them, by domain. What is looked for is in the address.

import { PlusOutlined } from "@ant-design/icons";
import { Button, Empty, Input, Select, Skeleton } from "antd";
import { useCallback, useDeferredValue } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useHost } from "../../api/host";
import type { RulesView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { DOMAIN_NAME, STRENGTHS, STRENGTH_NAME } from "../../lib/words";
import { byDomain, matches, readWanted } from "./model/filter";
import { Exchange } from "./Exchange";
import { Packs } from "./Packs";
import { RuleLine } from "./RuleLine";
import "./rules.css";

export function RulesPage() {
  const host = useHost();
  const navigate = useNavigate();
  const rules = useLoad(useCallback(() => host.rules(), [host]));
  return (
    <div className="rules" data-testid="rules-page">
      <header className="page-head rules-head">
        <h1>规则</h1>
        <span className="rules-head-acts">
          {rules.state === "ready" && <Exchange packs={rules.data.packs} onImported={rules.reload} />}
          <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => void navigate("/rules/new")}>
            新建本单位规则
          </Button>
        </span>
      </header>
      {rules.state === "loading" && <Skeleton active paragraph={{ rows: 10 }} />}
      {rules.state === "failed" && <FailureResult failure={rules.failure} onRetry={rules.reload} />}
      {rules.state === "ready" && <List view={rules.data} />}
    </div>
  );
}

const SPECIAL = [
  { value: "off", label: "已停用" },
  { value: "unverified", label: "依据待核实" },
];

function List({ view }: { view: RulesView }) {
  const [params, setParams] = useSearchParams();
  const wanted = readWanted(params);
  const rows = useDeferredValue(view.rules.filter((row) => matches(row, wanted)));
  const set = (name: string, value: string | undefined) =>
    setParams(
      (last) => {
        const next = new URLSearchParams(last);
        if (value === undefined || value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <Packs packs={view.packs} chosen={wanted.pack} onChoose={(pack) => set("pack", pack)} />
      <search className="rules-search">
        <Input
          allowClear
          autoFocus
          aria-label="查找规则"
          placeholder="标题或者编号里的词"
          defaultValue={wanted.query}
          onChange={(event) => set("q", event.target.value.trim())}
        />
        <Select
          allowClear
          aria-label="强度"
          placeholder="各种强度"
          value={wanted.strength || undefined}
          options={STRENGTHS.map((value) => ({ value, label: STRENGTH_NAME[value] }))}
          onChange={(value?: string) => set("strength", value)}
        />
        <Select
          allowClear
          aria-label="状态"
          placeholder="各种状态"
          value={wanted.only || undefined}
          options={SPECIAL}
          onChange={(value?: string) => set("only", value)}
        />
      </search>
      <p className="quiet" role="status" data-testid="rules-sum">
        {rows.length === view.rules.length ? `共 ${rows.length} 条规则` : `${view.rules.length} 条规则中的 ${rows.length} 条`}
      </p>
      {rows.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的规则。可以少写几个词，或者去掉筛选。">
          <Link to="/rules">看全部规则</Link>
        </Empty>
      )}
      {byDomain(rows).map(([domain, of]) => (
        <section key={domain} aria-labelledby={`rules-${domain}`} className="rules-domain">
          <h2 id={`rules-${domain}`}>
            {DOMAIN_NAME[domain]} <small className="quiet">{of.length}</small>
          </h2>
          <ul>
            {of.map((row) => (
              <RuleLine key={row.id} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
