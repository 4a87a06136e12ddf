// What narrows the search: the values of each property and how many documents have them.

import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { FacetView, FilterView } from "../../api/types";
import { count } from "../../lib/format";
import { FACET_NAME } from "./facets";

/** Values shown before one asks for more. */
const FEW = 8;

interface Props {
  facets: readonly FacetView[];
  /** What is chosen now; the answer that says so may still be on its way. */
  filters: readonly FilterView[];
  onToggle: (filter: FilterView) => void;
}

export function FilterColumn({ facets, filters, onToggle }: Props) {
  return (
    <aside className="filters" aria-label="筛选" data-testid="filters">
      {facets
        .filter((facet) => facet.values.length > 0)
        .map((facet) => (
          <Facet key={facet.facet} facet={facet} filters={filters} onToggle={onToggle} />
        ))}
    </aside>
  );
}

function Facet({ facet, filters, onToggle }: { facet: FacetView } & Pick<Props, "filters" | "onToggle">) {
  const [all, setAll] = useState(false);
  const isChosen = (value: string) => filters.some((one) => one.facet === facet.facet && one.value === value);
  const shown = facet.values.filter(({ value }, at) => all || at < FEW || isChosen(value));
  const name = FACET_NAME[facet.facet];
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      {shown.map((value) => (
        <Checkbox
          key={value.value}
          checked={isChosen(value.value)}
          data-testid={`filter-${facet.facet}-${value.value}`}
          onChange={() => onToggle({ facet: facet.facet, value: value.value })}
        >
          <span className="facet-value">
            <span title={value.label}>{value.label}</span>
            <small>{count(value.count)}</small>
          </span>
        </Checkbox>
      ))}
      {facet.values.length > shown.length && (
        <Button type="link" size="small" aria-label={`更多${name}`} onClick={() => setAll(true)}>
          另有 {facet.values.length - shown.length} 个
        </Button>
      )}
    </fieldset>
  );
}
