// The document in the middle, those around it in their places. What it shows is in the
// lists beside it too.

import { GraphChart } from "echarts/charts";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useDark } from "../../lib/useDark";
import type { Other, Side } from "./relations";

echarts.use([GraphChart, SVGRenderer]);

interface Props {
  title: string;
  sides: Record<Side, Other[]>;
  onOpen: (document: number) => void;
}

/** Documents drawn on a side; all are in the lists. */
const SHOWN = 3;
const HEIGHT = 36;
const GAP = 12;
/** Between the middles of those that stand one above the other at a side. */
const STEP = HEIGHT + GAP;

interface Room {
  width: number;
  height: number;
}

interface Node {
  name: string;
  /** Its title, and before it what is said of it where the line has no name of its own. */
  words: string;
  id: number | null;
  column: number;
  row: number;
  /** -1 at the upper edge, 1 at the lower. */
  edge: number;
}

export default function Graph({ title, sides, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onOpen);
  const dark = useDark();
  useEffect(() => {
    latest.current = onOpen;
  });

  useEffect(() => {
    const element = place.current;
    // Nothing can be drawn where there is no room.
    if (element === null || element.clientWidth === 0) return;
    const chart = echarts.init(element);
    const { nodes, links } = named(title, sides);
    const draw = () => {
      chart.resize();
      const room = { width: element.clientWidth, height: element.clientHeight };
      chart.setOption(optionOf(nodes, links, room, dark));
    };
    chart.on("click", ({ dataType, dataIndex }) => {
      const id = dataType === "node" ? nodes[dataIndex]?.id : null;
      if (id !== null && id !== undefined) latest.current(id);
    });
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [title, sides, dark]);

  return <div ref={place} className="kept-graph-place" />;
}

interface LinkTo {
  source: string;
  target: string;
}

/** Columns and rows from the middle; a row above or below is further off than one at a side. */
function named(title: string, sides: Record<Side, Other[]>) {
  const nodes: Node[] = [{ name: "self", words: title, id: null, column: 0, row: 0, edge: 0 }];
  const links: LinkTo[] = [];
  for (const side of ["above", "below", "left", "right"] as const) {
    const shown = sides[side].slice(0, SHOWN);
    shown.forEach((other, at) => {
      const off = at - (shown.length - 1) / 2;
      const upright = side === "above" || side === "below";
      const name = `${side} ${other.key}`;
      // Those at the sides are told apart by their side.
      const said = upright ? other.said[0]?.kind_name : undefined;
      nodes.push({
        name,
        words: said === undefined ? other.title : `${said}：${other.title}`,
        id: other.id,
        column: upright ? off : side === "left" ? -1 : 1,
        row: upright ? 0 : off,
        edge: upright ? (side === "above" ? -1 : 1) : 0,
      });
      links.push(side === "right" ? { source: name, target: "self" } : { source: "self", target: name });
    });
  }
  return { nodes, links };
}

function optionOf(nodes: Node[], links: LinkTo[], { width, height }: Room, dark: boolean) {
  const wide = Math.min(150, (width - 4 * GAP) / 3);
  const across = (width - wide) / 2 - GAP;
  const down = (height - HEIGHT) / 2 - GAP;
  const text = dark ? "#e4e6e9" : "#1f2329";
  const line = dark ? "#5b636d" : "#9aa1ab";
  return {
    animation: false,
    textStyle: { fontFamily: "inherit" },
    series: [
      {
        type: "graph" as const,
        layout: "none" as const,
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        symbol: "roundRect",
        symbolSize: [wide, HEIGHT],
        edgeSymbol: ["none", "arrow"] as [string, string],
        edgeSymbolSize: 7,
        cursor: "default",
        data: [...nodes.map(({ name, words, id, column, row, edge }) => ({
          name,
          x: column * across,
          y: edge * down + row * STEP,
          cursor: id === null ? "default" : "pointer",
          itemStyle: itemStyle(name === "self", id !== null, dark),
          label: {
            show: true,
            formatter: words,
            width: wide - 8,
            height: HEIGHT - 4,
            overflow: "break" as const,
            lineOverflow: "truncate" as const,
            lineHeight: 15,
            fontSize: 11,
            color: name === "self" ? "#fff" : text,
          },
        })), corner("first", -width / 2, -height / 2), corner("last", width / 2, height / 2)],
        links,
        lineStyle: { color: line, width: 1.2 },
      },
    ],
  };
}

/** Two corners that are not seen keep the scale at one to one. */
function corner(name: string, x: number, y: number) {
  return { name, x, y, symbolSize: 0, label: { show: false } };
}

function itemStyle(self: boolean, kept: boolean, dark: boolean) {
  if (self) return { color: dark ? "#2f5fb8" : "#1f5fbf" };
  const borderColor = kept ? (dark ? "#7ea8f5" : "#1f5fbf") : dark ? "#363b41" : "#c3c8ce";
  return { color: dark ? "#262a2f" : "#fff", borderColor, borderWidth: 1, borderType: kept ? ("solid" as const) : ("dashed" as const) };
}
