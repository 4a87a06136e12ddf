// Lays out paragraphs, tables and the rules between the parts of the paper.

import type { BlockView } from "../../api/types";
import type { Entry } from "./entry";
import type { Item } from "./layout";
import type { Range } from "./marks";
import { Block } from "./Block";

interface Props {
  items: readonly Item[];
  blocks: readonly BlockView[];
  starts: ReadonlyMap<number, number>;
  findings: readonly Entry[];
  marks: ReadonlyMap<number, Range[]>;
  found: ReadonlyMap<number, Range[]>;
  selected: number | null;
  hit: number | null;
}

const NONE: Range[] = [];

export function Items({ items, blocks, starts, findings, marks, found, selected, hit }: Props) {
  const block = (at: number) => {
    const one = blocks[at];
    const ranges = marks.get(at) ?? NONE;
    const hits = found.get(at) ?? NONE;
    if (one === undefined) return null;
    return (
      <Block
        key={at}
        at={at}
        block={one}
        page={starts.get(at) ?? null}
        findings={findings}
        marks={ranges}
        hits={hits}
        selected={ranges.some((range) => range.id === selected) ? selected : null}
        hit={hits.some((range) => range.id === hit) ? hit : null}
      />
    );
  };
  return items.map((item) => {
    switch (item.kind) {
      case "part":
        return (
          <div key={item.key} className="part" role="separator" aria-label={item.title}>
            <span>{item.title}</span>
          </div>
        );
      case "note":
        return (
          <p key={item.key} className={`note note-${item.note.kind}`} role="note">
            {item.note.text}
          </p>
        );
      case "block":
        return block(item.at);
      case "table":
        return (
          <div key={`table-${item.table}`} className="table-scroll">
            <table>
              <tbody>
                {item.rows.map((row, r) => (
                  <tr key={r}>
                    {row.map((cell, c) => (
                      <td key={c}>{cell.map(block)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
    }
  });
}
