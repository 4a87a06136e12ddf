// 统计: a year's figures, where they come from, and the paragraph for the annual report.
// The year and the chosen figure are in the address.

import { App, Button, Empty, Select, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useSearchParams } from "react-router";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { FiguresView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { ChartBlock } from "./ChartBlock";
import { Cleanups } from "./Cleanups";
import { FigureGrid } from "./FigureGrid";
import { allFigures, months, withDomainNames } from "./model/series";
import { Paragraph } from "./Paragraph";
import { ReviewList } from "./ReviewList";
import "./figures.css";

export function FiguresPage() {
  const host = useHost();
  const [params, setParams] = useSearchParams();
  const [thisYear] = useState(() => new Date().getFullYear());
  const year = Number(params.get("year")) || thisYear;
  const figures = useLoad(useCallback(() => host.figures(year), [host, year]));
  const years = figures.state === "ready" ? figures.data.years : [];
  return (
    <div className="figures" data-testid="figures-page">
      <header className="page-head figures-head">
        <h1>统计</h1>
        <Select
          aria-label="年份"
          value={year}
          options={[...new Set([year, ...years])].toSorted((a, b) => b - a).map((value) => ({ value, label: `${value}年` }))}
          onChange={(next: number) => setParams({ year: String(next) })}
        />
        <span className="figures-space" />
        {years.includes(year) && <Annual year={year} />}
        <Ledger />
      </header>
      {figures.state === "loading" && <Skeleton active paragraph={{ rows: 10 }} />}
      {figures.state === "failed" && <FailureResult failure={figures.failure} onRetry={figures.reload} />}
      {figures.state === "ready" && !figures.data.years.includes(year) && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`${year}年还没有审查记录。审查过的文件会自动计入。`} />
      )}
      {figures.state === "ready" && figures.data.years.includes(year) && (
        <Year
          figures={figures.data}
          chosen={params.get("of")}
          onChoose={(of) => setParams({ year: String(year), ...(of === null ? {} : { of }) })}
        />
      )}
    </div>
  );
}

interface YearProps {
  figures: FiguresView;
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

function Year({ figures, chosen, onChoose }: YearProps) {
  const picked = chosen === null ? undefined : allFigures(figures).get(chosen);
  return (
    <>
      <FigureGrid figures={figures.figures} chosen={chosen} onChoose={onChoose} />
      {picked !== undefined && (
        <ReviewList key={chosen} name={picked.name} reviews={picked.reviews} onClose={() => onChoose(null)} />
      )}
      <Paragraph text={figures.paragraph} />
      <Cleanups rows={figures.cleanups} />
      <div className="charts">
        <ChartBlock title="各月审查的文件" unit="件" upright rows={months(figures.by_month)} />
        <ChartBlock title="问题所属方面" unit="处" group="domain" rows={withDomainNames(figures.by_domain)} onChoose={onChoose} />
        <ChartBlock title="文种" unit="件" group="kind" rows={figures.by_kind} onChoose={onChoose} />
        <ChartBlock title="发文机关" unit="件" group="body" rows={figures.by_body} onChoose={onChoose} />
        <ChartBlock title="问题涉及的规定" unit="处" group="provision" wide rows={figures.by_provision} onChoose={onChoose} />
      </div>
    </>
  );
}

function Annual({ year }: { year: number }) {
  const host = useHost();
  const { message } = App.useApp();
  const write = async () => {
    try {
      const path = await host.pickSave(`${year}年合法性审查情况.docx`, ["docx"]);
      if (path === null) return;
      const documents = await host.writeAnnual(year, path);
      void message.success(`已写出年度报告材料，列出文件 ${documents} 件：${path}`);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  return <Button onClick={() => void write()}>写出年度报告材料</Button>;
}

/** The ledger holds every review, whatever the year. */
function Ledger() {
  const host = useHost();
  const { message } = App.useApp();
  const write = async () => {
    try {
      const path = await host.pickSave("审查台账.xlsx", ["xlsx"]);
      if (path === null) return;
      const lines = await host.writeLedger(path);
      void message.success(`已导出台账 ${lines} 行：${path}`);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  return <Button onClick={() => void write()}>导出台账</Button>;
}
