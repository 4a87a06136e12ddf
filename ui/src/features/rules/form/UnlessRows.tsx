// 哪些情况不算: words that silence a finding, and where they have to stand.

import { Checkbox, Input, Select } from "antd";
import type { Condition } from "../model/form";
import { PLACES, PLACE_NAME } from "../model/fields";
import type { Place } from "../model/fields";
import { addCondition, dropCondition, setCondition, setProhibited } from "../model/edit";
import type { Edit } from "../model/edit";
import { Rows } from "./Rows";

interface Props {
  prohibited: boolean;
  unless: Condition[];
  change: (edit: Edit) => void;
}

const OPTIONS = PLACES.map((value) => ({ value, label: PLACE_NAME[value] }));

export function UnlessRows({ prohibited, unless, change }: Props) {
  const move = ({ place, at, pattern }: Condition, to: Place) =>
    change((yaml) => addCondition(to, pattern)(dropCondition(place, at)(yaml)));
  return (
    <Rows
      title="哪些情况不算"
      adds={[{ label: "添一种情况", add: () => change(addCondition("same_sentence")) }]}
      rows={unless.map((one, index) => ({
        key: `${one.place} ${one.at}`,
        name: `第${index + 1}种情况`,
        drop: () => change(dropCondition(one.place, one.at)),
        fields: (
          <>
            <Select
              className="form-place"
              aria-label="在哪里"
              value={one.place}
              options={OPTIONS}
              onChange={(to) => move(one, to)}
            />
            <Input
              aria-label="词语"
              placeholder="{普惠}"
              value={one.pattern}
              onChange={(event) => change(setCondition(one.place, one.at, event.target.value))}
            />
          </>
        ),
      }))}
    >
      <Checkbox checked={prohibited} onChange={(event) => change(setProhibited(event.target.checked))}>
        句子本身就是禁止这样做的（不得、严禁……）
      </Checkbox>
    </Rows>
  );
}
