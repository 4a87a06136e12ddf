// The figures at a glance; each leads to the documents that it counts.

import type { FigureView } from "../../api/types";
import { count } from "../../lib/format";
import { keyOf } from "./model/series";

interface Props {
  figures: FigureView[];
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

export function FigureGrid({ figures, chosen, onChoose }: Props) {
  return (
    <ul className="figure-grid" aria-label="全年数字">
      {figures.map((figure) => {
        const key = keyOf("figure", figure.name);
        return (
          <li key={key}>
            <button
              type="button"
              className="figure"
              disabled={figure.reviews.length === 0}
              aria-pressed={chosen === key}
              onClick={() => onChoose(chosen === key ? null : key)}
            >
              <span>{figure.name}</span>
              <strong>{count(figure.count)}</strong>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
