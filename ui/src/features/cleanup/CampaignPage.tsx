// One campaign: its stages, its proposals as a dense table, and beside them the reasons of
// the one that is chosen. Keys decide; the row that was decided stays where it is.

import { App, Empty, Pagination, Skeleton } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import type { CampaignView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { useKeys } from "../../lib/useKeys";
import { BulkBar } from "./BulkBar";
import { CampaignHead } from "./CampaignHead";
import { Filters } from "./Filters";
import { OUTCOMES } from "./model/outcomes";
import { isLimited, PAGE, readWanted } from "./model/wanted";
import { ProposalPane } from "./ProposalPane";
import { ProposalTable } from "./ProposalTable";
import { ReasonForm } from "./ReasonForm";
import { StageBar } from "./StageBar";
import { useProposals } from "./useProposals";

export function CampaignPage({ loaded }: { loaded: CampaignView }) {
  const { message } = App.useApp();
  const [view, setView] = useState(loaded);
  const [params, setParams] = useSearchParams();
  const wanted = readWanted(params);
  const { list, decide, reasonless, forget, reload } = useProposals(view.row.id, wanted, setView, (failure) =>
    void message.error(failure.message),
  );
  const [chosen, setChosen] = useState<number | null>(null);

  const rows = list.state === "ready" ? list.data.rows : [];
  const at = rows.findIndex((row) => row.document === chosen);
  const current = rows[at];
  const open = view.closed === null;

  const set = (changes: Record<string, string | null>) =>
    setParams(
      (last) => {
        const next = new URLSearchParams(last);
        if (!("page" in changes)) next.delete("page");
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === "") next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  const move = (step: number) => {
    const next = rows[at === -1 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
    if (next !== undefined) setChosen(next.document);
  };
  const mark = (outcome: string | null) => {
    if (current !== undefined && open) void decide([current], outcome);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    u: () => mark(null),
    Escape: () => setChosen(null),
    ...Object.fromEntries(OUTCOMES.map(({ key, code }) => [key, () => mark(code)])),
  });

  return (
    <div className="cleanup campaign-page" data-testid="campaign-page">
      <CampaignHead
        view={view}
        onView={(next) => {
          setView(next);
          reload();
        }}
        onHeard={reload}
        onConflicts={() => set({ only: "conflict" })}
      />
      <StageBar
        stages={view.stages}
        stage={view.row.stage}
        incomplete={view.publication?.regardless === true}
      />
      <Filters view={view} wanted={wanted} onSet={set} />
      {open && list.state === "ready" && list.data.undecided > 0 && (
        <BulkBar
          campaign={view.row.id}
          wanted={wanted}
          undecided={list.data.undecided}
          limited={isLimited(wanted)}
          onView={(next) => {
            setView(next);
            reload();
          }}
        />
      )}
      {list.state === "loading" && <Skeleton active paragraph={{ rows: 8 }} />}
      {list.state === "failed" && <FailureResult failure={list.failure} onRetry={reload} />}
      {list.state === "ready" && rows.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            isLimited(wanted)
              ? "没有这样的文件。可以去掉筛选再看。"
              : "清理范围内没有文件。可以换一个范围，另外开始一次清理。"
          }
        />
      )}
      {rows.length > 0 && (
        <div className={current === undefined ? "proposals" : "proposals with-pane"}>
          <div className="proposals-list">
            <ProposalTable rows={rows} chosen={chosen} onChoose={setChosen} />
            {list.state === "ready" && list.data.total > PAGE && (
              <Pagination
                size="small"
                align="center"
                current={wanted.page}
                pageSize={PAGE}
                total={list.data.total}
                showSizeChanger={false}
                onChange={(page) => set({ page: String(page) })}
              />
            )}
          </div>
          {current !== undefined && (
            <ProposalPane
              key={current.document}
              row={current}
              open={open}
              onDecide={(outcome, reason) => decide([current], outcome, reason)}
              onClose={() => setChosen(null)}
            />
          )}
        </div>
      )}
      {reasonless !== null && (
        <ReasonForm
          title={reasonless.rows[0]?.title ?? ""}
          outcome={reasonless.outcome}
          onReason={(reason) => decide(reasonless.rows, reasonless.outcome, reason)}
          onClose={forget}
        />
      )}
    </div>
  );
}
