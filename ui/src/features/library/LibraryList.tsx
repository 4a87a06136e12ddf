// The list of instruments: what is held, how each stands today, in which versions.

import { SearchOutlined } from "@ant-design/icons";
import { Checkbox, Empty, Input, Pagination, Segmented, Skeleton } from "antd";
import { useCallback } from "react";
import { Link, useSearchParams } from "react-router";
import { useHost } from "../../api/host";
import type { LibraryRow, LibraryView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { count, day } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { ImportTexts } from "./ImportTexts";
import { instrumentAddress } from "./model/address";

const PAGE = 50;

export function LibraryList() {
  const host = useHost();
  const [params, setParams] = useSearchParams();
  const text = params.get("q") ?? "";
  const state = params.get("state") ?? "";
  const held = params.get("held") === "1";
  const page = Math.max(1, Number(params.get("page") ?? "1") || 1);
  const list = useLoad(
    useCallback(
      () => host.library({ text, state, held, offset: (page - 1) * PAGE, limit: PAGE }),
      [host, text, state, held, page],
    ),
  );
  const set = (name: string, value: string) =>
    setParams(
      (last) => {
        const next = new URLSearchParams(last);
        if (name !== "page") next.delete("page");
        if (value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <>
      <ImportTexts first={list.state === "ready" && list.data.texts === 0} onImported={list.reload} />
      <search className="library-search">
        <Input
          key={text === "" ? "empty" : "words"}
          allowClear
          autoFocus
          aria-label="查找法规"
          prefix={<SearchOutlined aria-hidden="true" />}
          placeholder="名称、文号、制定机关里的词，按回车查找"
          defaultValue={text}
          onPressEnter={(event) => set("q", event.currentTarget.value.trim())}
          onClear={() => set("q", "")}
        />
        <Checkbox checked={held} onChange={(event) => set("held", event.target.checked ? "1" : "")}>
          只看有全文的
        </Checkbox>
      </search>
      {list.state === "loading" && <Skeleton active paragraph={{ rows: 10 }} />}
      {list.state === "failed" && <FailureResult failure={list.failure} onRetry={list.reload} />}
      {list.state === "ready" && <Rows view={list.data} state={state} page={page} onSet={set} />}
    </>
  );
}

interface RowsProps {
  view: LibraryView;
  state: string;
  page: number;
  onSet: (name: string, value: string) => void;
}

function Rows({ view, state, page, onSet }: RowsProps) {
  const all = view.counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <div className="library-states">
        <Segmented
          aria-label="效力"
          value={state}
          options={[
            { value: "", label: `全部 ${count(all)}` },
            ...view.counts.map((one) => ({ value: one.state, label: `${one.name} ${count(one.count)}` })),
          ]}
          onChange={(next) => onSet("state", next)}
        />
        <span className="quiet" role="status" data-testid="library-sum">
          {day(view.day)}，目录收录 {count(view.instruments)} 部，导入全文 {count(view.texts)} 个版本
        </span>
      </div>
      {view.rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的法规。可以少写几个词，去掉筛选，或者先导入它的全文。">
          <Link to="/library">看全部法规</Link>
        </Empty>
      ) : (
        <table className="library-table">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">文号</th>
              <th scope="col">效力</th>
              <th scope="col">最新版本</th>
              <th scope="col">版本</th>
              <th scope="col">条数</th>
              <th scope="col">全文</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row key={row.title} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {view.total > PAGE && (
        <Pagination
          align="center"
          current={page}
          pageSize={PAGE}
          total={view.total}
          showSizeChanger={false}
          onChange={(next) => onSet("page", String(next))}
        />
      )}
    </>
  );
}

function Row({ row }: { row: LibraryRow }) {
  const newest = row.versions.at(-1);
  return (
    <tr data-testid="library-row">
      <td>
        <Link to={instrumentAddress(row.title)}>{row.title}</Link>
        <small className="quiet">
          {[row.kind, row.by].filter(Boolean).join("　")}
          {row.replaced_by !== null && `　现由《${row.replaced_by}》规定`}
        </small>
      </td>
      <td>{row.number}</td>
      <td>
        <span className={`law-standing law-standing-${row.status}`}>{row.status_name}</span>
      </td>
      <td>{newest?.from ?? newest?.passed ?? ""}</td>
      <td>{row.versions.length > 1 ? `${row.versions.length} 个` : ""}</td>
      <td>{row.articles}</td>
      <td>{row.held ? "有" : <span className="quiet">无</span>}</td>
    </tr>
  );
}
