// What was found: the filters beside it, the order, and the hits. The last answer stays on
// screen while the next one comes, so that a filter keeps the focus.

import { Empty, Pagination, Segmented, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useHost } from "../../api/host";
import type { SearchView, SortName } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { count } from "../../lib/format";
import type { Asked } from "../../lib/searchAddress";
import { useLoad } from "../../lib/useLoad";
import { ActiveFilters } from "./ActiveFilters";
import { toggled } from "./facets";
import { FilterColumn } from "./FilterColumn";
import { SaveSearch } from "./SaveSearch";
import { SearchHelp } from "./SearchHelp";
import { SearchHit } from "./SearchHit";

const PAGE = 20;

const SORTS: { value: SortName; label: string }[] = [
  { value: "relevance", label: "相关度" },
  { value: "newest", label: "日期新到旧" },
  { value: "oldest", label: "日期旧到新" },
];

interface Props {
  asked: Asked;
  page: number;
  onAsk: (asked: Asked) => void;
  onPage: (page: number) => void;
}

export function Results({ asked, page, onAsk, onPage }: Props) {
  const host = useHost();
  // A question is the same as long as its words are.
  const question = JSON.stringify(asked);
  const found = useLoad(
    useCallback(
      () => host.search({ ...(JSON.parse(question) as Asked), offset: (page - 1) * PAGE, limit: PAGE }),
      [host, question, page],
    ),
  );
  const [last, setLast] = useState<SearchView | null>(null);
  if (found.state === "ready" && last !== found.data) setLast(found.data);

  if (found.state === "failed") {
    return (
      <FailureResult
        failure={found.failure}
        onRetry={found.reload}
        extra={found.failure.code === "query" ? <SearchHelp /> : undefined}
      />
    );
  }
  const view = found.state === "ready" ? found.data : last;
  if (view === null) return <Skeleton active paragraph={{ rows: 8 }} />;
  const { total, hits, facets, millis } = view;
  return (
    <div className="found" aria-busy={found.state === "loading"}>
      <FilterColumn
        facets={facets}
        filters={asked.filters}
        onToggle={(filter) => onAsk({ ...asked, filters: toggled(asked.filters, filter) })}
      />
      <section aria-label="检索结果">
        <div className="found-head">
          <p className="quiet" role="status" data-testid="search-sum">
            共 {count(total)} 份文件，用时 {millis} 毫秒
          </p>
          <SaveSearch asked={asked} />
          <Segmented<SortName>
            size="small"
            aria-label="排序"
            options={SORTS}
            value={asked.sort}
            onChange={(sort) => onAsk({ ...asked, sort })}
          />
        </div>
        <ActiveFilters
          filters={asked.filters}
          onRemove={(filter) => onAsk({ ...asked, filters: toggled(asked.filters, filter) })}
          onClear={() => onAsk({ ...asked, filters: [] })}
        />
        {total === 0 ? (
          <Nothing asked={asked} />
        ) : (
          <ol className="hits" start={(page - 1) * PAGE + 1}>
            {hits.map((hit) => (
              <SearchHit key={hit.id} hit={hit} />
            ))}
          </ol>
        )}
        {total > PAGE && (
          <Pagination align="center" current={page} pageSize={PAGE} total={total} showSizeChanger={false} onChange={onPage} />
        )}
      </section>
    </div>
  );
}

function Nothing({ asked }: { asked: Asked }) {
  const what = asked.query === "" ? "没有文件符合所选的条件。" : `没有文件含有“${asked.query}”。`;
  const advice =
    asked.filters.length > 0
      ? "可以去掉几个筛选条件再试。"
      : "可以少写几个词，去掉引号，或者换成文件里的原话再试。";
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          {what}
          <br />
          {advice}
        </>
      }
    />
  );
}
