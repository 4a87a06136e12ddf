// Which rules are listed: words of title and id, pack, strength, and what is special.

import type { Domain, RuleRow, Strength } from "../../../api/types";
import { DOMAINS } from "../../../lib/words";

export interface Wanted {
  query: string;
  pack: string;
  strength: string;
  /** `off`, `unverified`, or empty for all. */
  only: string;
}

export function readWanted(params: URLSearchParams): Wanted {
  return {
    query: params.get("q") ?? "",
    pack: params.get("pack") ?? "",
    strength: params.get("strength") ?? "",
    only: params.get("only") ?? "",
  };
}

/** Every word of the query has to be in the title or the id. */
export function matches(row: RuleRow, wanted: Wanted): boolean {
  const text = `${row.title} ${row.id}`.toLowerCase();
  return (
    wanted.query.toLowerCase().split(/\s+/).every((word) => text.includes(word)) &&
    (wanted.pack === "" || row.pack === wanted.pack) &&
    (wanted.strength === "" || row.strength === (wanted.strength as Strength)) &&
    (wanted.only !== "off" || row.off) &&
    (wanted.only !== "unverified" || row.unverified)
  );
}

/** In the order in which domains are shown; empty ones left out. */
export function byDomain(rows: RuleRow[]): [Domain, RuleRow[]][] {
  return DOMAINS.map<[Domain, RuleRow[]]>((domain) => [domain, rows.filter((row) => row.domain === domain)]).filter(
    ([, of]) => of.length > 0,
  );
}
