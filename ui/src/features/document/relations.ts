// Which side of the document another one stands on: what it rests on above, what it ends
// below, who speaks of it to the right, whom else it names to the left.

import type { ArchivedView, RelationView } from "../../api/types";

export type Side = "above" | "below" | "left" | "right";

/** Another document, as far as it is known. */
export interface Other {
  key: string;
  /** Its number where the archive has it. */
  id: number | null;
  title: string;
  words: string[];
  said: RelationView[];
}

export const SIDES: { side: Side; name: string; none: string }[] = [
  { side: "above", name: "制定依据", none: "没有读到依据" },
  { side: "below", name: "废止、替代", none: "没有废止或者替代别的文件" },
  { side: "left", name: "还提到", none: "" },
  { side: "right", name: "谁提到它", none: "档案里没有文件提到它" },
];

export function othersOf({ says, said_of, row }: ArchivedView): Record<Side, Other[]> {
  const sides: Record<Side, Map<string, Other>> = { above: new Map(), below: new Map(), left: new Map(), right: new Map() };
  for (const said of says) {
    const targets = said.targets.filter((target) => target.id !== row.id);
    const named = targets.length > 0 ? targets : [{ id: null, title: said.title === "" ? (said.number ?? "") : said.title }];
    for (const { id, title } of named) add(sides[sideOf(said.kind)], id, title, said);
  }
  for (const said of said_of) add(sides.right, said.document, said.document_title, said);
  return {
    above: [...sides.above.values()],
    below: [...sides.below.values()],
    left: [...sides.left.values()],
    right: [...sides.right.values()],
  };
}

function sideOf(kind: string): Side {
  if (kind === "rests-on") return "above";
  return kind === "repeals" || kind === "voids" || kind === "replaces" ? "below" : "left";
}

function add(side: Map<string, Other>, id: number | null, title: string, said: RelationView) {
  const key = id === null ? title : String(id);
  const words = said.articles.length > 0 ? `${said.kind_name}${said.articles.join("、")}` : said.kind_name;
  const other = side.get(key) ?? { key, id, title, words: [], said: [] };
  if (!other.words.includes(words)) other.words.push(words);
  other.said.push(said);
  side.set(key, other);
}
