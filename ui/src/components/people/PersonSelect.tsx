// One of the people, with their roles to tell them apart.

import { Select } from "antd";
import type { PersonView } from "../../api/types";

interface Props {
  people: readonly PersonView[];
  id?: string;
  value?: number;
  onChange?: (person: number) => void;
}

export function PersonSelect({ people, ...rest }: Props) {
  return (
    <Select<number>
      {...rest}
      placeholder="选择人员"
      options={people.map((one) => ({ value: one.id, label: `${one.name}（${one.role_names.join("、")}）` }))}
    />
  );
}
