// 查什么: ways of wording the problem. Each line is one pattern, or several that stand in
// one sentence in any order.

import { Input } from "antd";
import type { Wording } from "../model/form";
import { addWording, dropRow, setPattern, setTogether } from "../model/edit";
import type { Edit } from "../model/edit";
import { Rows } from "./Rows";

export function FindRows({ find, change }: { find: Wording[]; change: (edit: Edit) => void }) {
  return (
    <Rows
      title="查什么"
      words="句子符合任何一行就会查出。直接写词语；{词类} 表示一类词，… 表示中间隔着别的字，(甲|乙) 表示其中之一。"
      adds={[
        { label: "添一种写法（按先后）", add: () => change(addWording(false)) },
        { label: "添一种写法（不论先后）", add: () => change(addWording(true)) },
      ]}
      rows={find.map((one, at) => ({
        key: `${at} ${one.kind}`,
        name: `第${at + 1}种写法`,
        drop: () => change(dropRow("find", "any", at)),
        fields:
          one.kind === "row" ? (
            <Input
              aria-label="先后出现的词语"
              placeholder="停车…(收取|收费)"
              value={one.pattern}
              onChange={(event) => change(setPattern(at, event.target.value))}
            />
          ) : (
            <Input.TextArea
              aria-label="不论先后，都要出现的词语，一行一个"
              placeholder="不论先后都要出现，一行一个"
              autoSize={{ minRows: 2 }}
              value={one.patterns.join("\n")}
              onChange={(event) => change(setTogether(at, event.target.value.split("\n")))}
            />
          ),
      }))}
    />
  );
}
