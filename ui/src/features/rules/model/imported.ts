// What an import would do, counted and in words.

import type { ImportedPart, RulesImport } from "../../../api/types";

const KINDS = [
  { kind: "rule", name: "规则", unit: "条" },
  { kind: "class", name: "词类", unit: "个" },
  { kind: "exception", name: "例外", unit: "个" },
] as const;

/** One sentence for each kind that the pack holds. */
export function summed({ parts }: RulesImport): string[] {
  return KINDS.flatMap(({ kind, name, unit }) => {
    const of = parts.filter((part) => part.kind === kind);
    const count = (change: ImportedPart["change"]) => of.filter((part) => part.change === change).length;
    if (of.length === 0) return [];
    return [`${name}：${count("new")} ${unit}新增，${count("changed")} ${unit}修改，${count("same")} ${unit}相同`];
  });
}

/** What would not stay as it is, the new first. */
export function changed({ parts }: RulesImport): ImportedPart[] {
  return [...parts.filter((part) => part.change === "new"), ...parts.filter((part) => part.change === "changed")];
}
