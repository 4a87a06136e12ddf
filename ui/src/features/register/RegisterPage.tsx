// 有效期登记: which documents apply on a day, which end soon, which ended unnoticed. What
// is looked at is in the address: `?state=`, `?q=`, `?day=`, `?page=`.

import { DatePicker, Empty, Input, Pagination, Skeleton } from "antd";
import dayjs from "dayjs";
import { useCallback, useMemo, useRef, useState } from "react";
import type { InputRef } from "antd";
import { useSearchParams } from "react-router";
import { useHost } from "../../api/host";
import type { RegisterRow, RegisterView } from "../../api/types";
import { ArchiveTabs } from "../../components/ArchiveTabs";
import { CorrectForm } from "../../components/CorrectForm";
import { FailureResult } from "../../components/FailureResult";
import { Updating } from "../../components/Updating";
import { day as dayWords } from "../../lib/format";
import { useKeys } from "../../lib/useKeys";
import { useLoad } from "../../lib/useLoad";
import { RegisterTable } from "./RegisterTable";
import { RegisterTools } from "./RegisterTools";
import { StateFilter } from "./StateFilter";
import "./register.css";

const PAGE = 100;

export function RegisterPage() {
  const host = useHost();
  const [params, setParams] = useSearchParams();
  const state = params.get("state") ?? "";
  const text = params.get("q") ?? "";
  const day = params.get("day");
  const page = Math.max(1, Number(params.get("page") ?? "1") || 1);
  const box = useRef<InputRef>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<number, RegisterRow>>(new Map());
  const [correcting, setCorrecting] = useState(false);

  // A new question starts at the first page.
  const set = (name: string, value: string | null) =>
    setParams((last) => {
      const next = new URLSearchParams(last);
      if (name !== "page") next.delete("page");
      if (value === null || value === "") next.delete(name);
      else next.set(name, value);
      return next;
    });

  const load = useLoad(
    useCallback(
      () => host.register({ state, text, offset: (page - 1) * PAGE, limit: PAGE }, day ?? undefined),
      [host, state, text, page, day],
    ),
  );
  const { reload } = load;
  useKeys({
    "/": () => box.current?.focus({ cursor: "all" }),
    e: () => {
      if (chosen.size > 0) setCorrecting(true);
    },
  });

  const changed = () => {
    setCorrecting(false);
    setChosen(new Map());
    reload();
  };
  const titles = useMemo(() => new Map([...chosen].map(([id, row]) => [id, row.title])), [chosen]);

  return (
    <div className="register" data-testid="register-page">
      <header className="page-head">
        <h1>档案</h1>
        <ArchiveTabs />
      </header>
      <div className="register-tools">
        <Input.Search
          key={text}
          ref={box}
          allowClear
          className="register-box"
          placeholder="标题、文号、机关"
          aria-label="在登记中查找（按 / 键）"
          defaultValue={text}
          onSearch={(next) => set("q", next.trim())}
        />
        <label>
          状态截至{" "}
          <DatePicker
            aria-label="看哪一天的状态"
            placeholder="今天"
            value={day === null ? null : dayjs(day)}
            onChange={(next) => set("day", next === null ? null : next.format("YYYY-MM-DD"))}
          />
        </label>
        <RegisterTools day={day} chosen={chosen.size} onCorrect={() => setCorrecting(true)} onChanged={changed} />
      </div>
      {load.state === "failed" && <FailureResult failure={load.failure} onRetry={reload} />}
      {load.state === "loading" && <Skeleton active paragraph={{ rows: 10 }} />}
      {load.state === "ready" && (
        <>
          <Updating update={load.data.updating} onWait={reload} />
          <StateFilter view={load.data} state={state} onState={(next) => set("state", next)} />
          <Rows view={load.data} state={state} chosen={chosen} onChosen={setChosen} />
          {load.data.total > PAGE && (
            <Pagination
              align="center"
              current={page}
              pageSize={PAGE}
              total={load.data.total}
              showSizeChanger={false}
              onChange={(next) => set("page", String(next))}
            />
          )}
        </>
      )}
      {correcting && <CorrectForm documents={titles} onDone={changed} onClose={() => setCorrecting(false)} />}
    </div>
  );
}

interface RowsProps {
  view: RegisterView;
  state: string;
  chosen: ReadonlyMap<number, RegisterRow>;
  onChosen: (chosen: ReadonlyMap<number, RegisterRow>) => void;
}

function Rows({ view, state, chosen, onChosen }: RowsProps) {
  if (view.rows.length > 0) {
    return (
      <>
        <p className="quiet" role="status">
          {dayWords(view.day)}，共 {view.total} 份
          {state === "unnoticed" && "：期限已过，没有看到废止、失效或者继续有效的公布，请核实后更正状态"}
        </p>
        <RegisterTable rows={view.rows} chosen={chosen} onChosen={onChosen} />
      </>
    );
  }
  const none = view.counts.every(({ count }) => count === 0);
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={none && view.updating === null ? "没有符合的文件。审查过或者收进档案的文件都会登记在这里。" : "没有这样的文件"}
    />
  );
}
