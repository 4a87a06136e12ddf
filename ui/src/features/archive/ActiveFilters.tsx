// The filters at work, each a button that takes it away.

import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { FilterView } from "../../api/types";
import { FACET_NAME, labelOf } from "./facets";

interface Props {
  filters: readonly FilterView[];
  onRemove: (filter: FilterView) => void;
  onClear: () => void;
}

export function ActiveFilters({ filters, onRemove, onClear }: Props) {
  if (filters.length === 0) return null;
  return (
    <ul className="active-filters" aria-label="已选的筛选条件">
      {filters.map((filter) => (
        <li key={`${filter.facet}-${filter.value}`}>
          <Button
            size="small"
            data-testid="active-filter"
            aria-label={`去掉筛选条件 ${FACET_NAME[filter.facet]}：${labelOf(filter)}`}
            icon={<CloseOutlined aria-hidden="true" />}
            iconPlacement="end"
            onClick={() => onRemove(filter)}
          >
            {FACET_NAME[filter.facet]}：{labelOf(filter)}
          </Button>
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <Button size="small" type="link" onClick={onClear}>
            全部去掉
          </Button>
        </li>
      )}
    </ul>
  );
}
