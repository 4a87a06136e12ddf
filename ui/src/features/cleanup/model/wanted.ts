// What is asked of the proposals, kept in the address.

import type { ProposalsAsked } from "../../../api/types";

/** Rows of a page. */
export const PAGE = 50;

export interface Wanted {
  cause: string | null;
  proposed: string | null;
  owner: string | null;
  only: string | null;
  text: string;
  page: number;
}

export function readWanted(params: URLSearchParams): Wanted {
  return {
    cause: params.get("cause"),
    proposed: params.get("proposed"),
    owner: params.get("owner"),
    only: params.get("only"),
    text: params.get("q") ?? "",
    page: Math.max(1, Number(params.get("page") ?? "1") || 1),
  };
}

export function asked({ page, ...rest }: Wanted): ProposalsAsked {
  return { ...rest, offset: (page - 1) * PAGE, limit: PAGE };
}

/** True where the list is limited in any way. */
export function isLimited({ cause, proposed, owner, only, text }: Wanted): boolean {
  return cause !== null || proposed !== null || owner !== null || only !== null || text !== "";
}
