// 档案: find in everything that was ever reviewed. The question is in the address, so
// that back and forward and the palette lead to it.

import { SearchOutlined } from "@ant-design/icons";
import { Button, Empty, Input, Pagination, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { useHost } from "../../api/host";
import { FailureResult } from "../../components/FailureResult";
import { count } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { IntakeButton } from "./intake/IntakeButton";
import { SearchHelp } from "./SearchHelp";
import { SearchHit } from "./SearchHit";
import "./archive.css";

const PAGE = 20;

export function ArchivePage() {
  const [params, setParams] = useSearchParams();
  const query = params.get("q") ?? "";
  const page = Math.max(1, Number(params.get("page") ?? "1") || 1);

  return (
    <div className="archive" data-testid="archive-page">
      <header className="page-head">
        <h1>档案</h1>
        <IntakeButton />
      </header>
      {/* A new question from elsewhere starts the box anew. */}
      <SearchBox key={query} query={query} onSearch={(next) => setParams(next === "" ? {} : { q: next })} />
      {query === "" ? (
        <SearchHelp />
      ) : (
        <Results
          query={query}
          page={page}
          onPage={(next) => setParams({ q: query, page: String(next) })}
        />
      )}
    </div>
  );
}

function SearchBox({ query, onSearch }: { query: string; onSearch: (query: string) => void }) {
  const [text, setText] = useState(query);
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <Input
          data-testid="search-input"
          size="large"
          allowClear
          autoFocus
          placeholder="词语、“整句原文”、文号、机关"
          aria-label="检索档案"
          prefix={<SearchOutlined aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" size="large" htmlType="submit">
          检索
        </Button>
      </form>
    </search>
  );
}

interface ResultsProps {
  query: string;
  page: number;
  onPage: (page: number) => void;
}

function Results({ query, page, onPage }: ResultsProps) {
  const host = useHost();
  const found = useLoad(
    useCallback(
      () => host.search({ query, offset: (page - 1) * PAGE, limit: PAGE }),
      [host, query, page],
    ),
  );

  if (found.state === "loading") return <Skeleton active paragraph={{ rows: 8 }} />;
  if (found.state === "failed") {
    return (
      <FailureResult
        failure={found.failure}
        onRetry={found.reload}
        extra={found.failure.code === "query" ? <SearchHelp /> : undefined}
      />
    );
  }
  const { total, hits, millis } = found.data;
  if (total === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={
          <>
            没有文件含有“{query}”。
            <br />
            可以少写几个词，去掉引号，或者换成文件里的原话再试。
          </>
        }
      />
    );
  }
  return (
    <section aria-label="检索结果">
      <p className="quiet search-sum" role="status" data-testid="search-sum">
        共 {count(total)} 份文件，用时 {millis} 毫秒
      </p>
      <ol className="hits" start={(page - 1) * PAGE + 1}>
        {hits.map((hit) => (
          <SearchHit key={hit.id} hit={hit} />
        ))}
      </ol>
      {total > PAGE && (
        <Pagination
          align="center"
          current={page}
          pageSize={PAGE}
          total={total}
          showSizeChanger={false}
          onChange={onPage}
        />
      )}
    </section>
  );
}
