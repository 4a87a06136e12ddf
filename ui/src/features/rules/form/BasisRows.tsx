// 依据: on which provisions a rule rests.

import { Input, InputNumber } from "antd";
import type { Basis } from "../model/form";
import { addBasis, dropRow, setBasis } from "../model/edit";
import type { Edit } from "../model/edit";
import { Rows } from "./Rows";

const NUMBERS = [
  { key: "article", unit: "条" },
  { key: "paragraph", unit: "款" },
  { key: "item", unit: "项" },
] as const;

export function BasisRows({ basis, change }: { basis: Basis[]; change: (edit: Edit) => void }) {
  return (
    <Rows
      title="依据"
      words="写全称，不加书名号；条、款、项写数字，没有的空着；施行日期是这个版本开始施行的那一天。"
      adds={[{ label: "添一条依据", add: () => change(addBasis()) }]}
      rows={basis.map((one, at) => ({
        key: String(at),
        name: `第${at + 1}条依据`,
        drop: () => change(dropRow("basis", at)),
        fields: (
          <>
            <Input
              aria-label="法律法规名称"
              placeholder="公平竞争审查条例"
              value={one.law}
              onChange={(event) => change(setBasis(at, "law", event.target.value))}
            />
            {NUMBERS.map(({ key, unit }) => (
              <InputNumber
                key={key}
                className="form-number"
                aria-label={`第几${unit}`}
                suffix={unit}
                min={1}
                precision={0}
                controls={false}
                value={one[key]}
                onChange={(value) => change(setBasis(at, key, value))}
              />
            ))}
            <Input
              className="form-day"
              aria-label="施行日期"
              placeholder="2024-08-01"
              value={one.from}
              onChange={(event) => change(setBasis(at, "from", event.target.value))}
            />
          </>
        ),
      }))}
    />
  );
}
