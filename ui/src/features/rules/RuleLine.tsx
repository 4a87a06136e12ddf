// A rule in the list.

import { Link } from "react-router";
import type { RuleRow } from "../../api/types";
import { StrengthTag } from "../../components/StrengthTag";

export function RuleLine({ row }: { row: RuleRow }) {
  return (
    <li className="rule-item">
      <Link to={`/rules/${row.id}`} className={`rule-line${row.off ? " rule-off" : ""}`} data-testid="rule-line">
        <StrengthTag strength={row.strength} />
        <span className="rule-line-title">
          {row.title}
          <small>{row.id}</small>
        </span>
        <RuleFlags row={row} />
      </Link>
    </li>
  );
}

export function RuleFlags({ row }: { row: RuleRow }) {
  return (
    <span className="rule-flags">
      {row.off && <small className="rule-flag rule-flag-off">已停用</small>}
      {row.unverified && <small className="rule-flag">依据待核实</small>}
      <small className="rule-flag">{row.layer}</small>
    </span>
  );
}
