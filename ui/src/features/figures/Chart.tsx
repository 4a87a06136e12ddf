// Bars by ECharts, in the colours of the page. Loaded only where there is something to draw;
// what it shows is in the table beside it too.

import { BarChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { FigureView } from "../../api/types";
import { useDark } from "../../lib/useDark";

echarts.use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

interface Props {
  rows: FigureView[];
  upright: boolean;
  /** Pixels for the names at the left. */
  labelWidth: number;
  onChoose: (row: FigureView) => void;
}

export default function Chart({ rows, upright, labelWidth, onChoose }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onChoose);
  const dark = useDark();
  useEffect(() => {
    latest.current = onChoose;
  });

  useEffect(() => {
    const element = place.current;
    // Nothing can be drawn where there is no room.
    if (element === null || element.clientWidth === 0) return;
    const chart = echarts.init(element);
    chart.setOption(optionOf(rows, upright, labelWidth, dark));
    chart.on("click", ({ dataIndex }) => {
      const row = rows[dataIndex];
      if (row !== undefined) latest.current(row);
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [rows, upright, labelWidth, dark]);

  return <div ref={place} className="chart" />;
}

function optionOf(rows: FigureView[], upright: boolean, labelWidth: number, dark: boolean) {
  const text = dark ? "#e4e6e9" : "#1f2329";
  const line = dark ? "#363b41" : "#dfe2e6";
  const names = {
    type: "category" as const,
    data: rows.map((row) => row.name),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: upright
      ? { color: text, interval: 0 }
      : { color: text, interval: 0, width: labelWidth, overflow: "truncate" as const },
    inverse: !upright,
  };
  const values = {
    type: "value" as const,
    minInterval: 1,
    splitLine: { lineStyle: { color: line } },
    axisLabel: { show: upright, color: text },
  };
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    grid: upright
      ? { left: 32, right: 8, top: 20, bottom: 24 }
      : { left: labelWidth + 12, right: 40, top: 4, bottom: 4 },
    tooltip: {
      confine: true,
      backgroundColor: dark ? "#262a2f" : "#fff",
      borderColor: line,
      textStyle: { color: text },
    },
    xAxis: upright ? names : values,
    yAxis: upright ? values : names,
    series: [
      {
        type: "bar" as const,
        data: rows.map((row) => row.count),
        barMaxWidth: upright ? 28 : 16,
        itemStyle: { color: dark ? "#5b8def" : "#1f5fbf", borderRadius: 2 },
        label: { show: true, position: upright ? ("top" as const) : ("right" as const), color: text },
      },
    ],
  };
}
