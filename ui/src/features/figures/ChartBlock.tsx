// A chart with its title, and the same as a table: for screen readers, for copying, and for
// going to the documents by keyboard.

import { lazy, Suspense } from "react";
import type { FigureView } from "../../api/types";
import { count } from "../../lib/format";
import { keyOf } from "./model/series";
import type { Group } from "./model/series";

const Chart = lazy(() => import("./Chart"));

/** More bars than this are only in the table. */
const BARS = 12;

interface Props {
  title: string;
  /** 件, 处 */
  unit: string;
  rows: FigureView[];
  /** Columns that stand, for a row of months. */
  upright?: boolean;
  wide?: boolean;
  group?: Group;
  onChoose?: (key: string) => void;
}

export function ChartBlock({ title, unit, rows, upright = false, wide = false, group, onChoose }: Props) {
  const choose = (row: FigureView) => {
    if (group !== undefined && row.reviews.length > 0) onChoose?.(keyOf(group, row.name));
  };
  const drawn = upright ? rows : rows.slice(0, BARS);
  return (
    <section className={`chart-block${wide ? " chart-wide" : ""}`} aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className="quiet">没有</p>
      ) : (
        <>
          <div aria-hidden="true" className="chart-place" style={{ height: upright ? 240 : 28 * drawn.length + 24 }}>
            <Suspense>
              <Chart rows={drawn} upright={upright} labelWidth={wide ? 340 : 120} onChoose={choose} />
            </Suspense>
          </div>
          <details>
            <summary>看表格</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{title}</th>
                  <th scope="col">{unit}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.name}>
                    <th scope="row">
                      {group !== undefined && row.reviews.length > 0 ? (
                        <button type="button" onClick={() => choose(row)}>
                          {row.name}
                        </button>
                      ) : (
                        row.name
                      )}
                    </th>
                    <td>{count(row.count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
