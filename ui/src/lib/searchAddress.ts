// A search of the archive as an address, and back: what is asked, what narrows it, in
// which order, which page, and the document whose likes are shown.

import type { FacetName, FilterView, SortName } from "../api/types";

/** In the order of the page. */
export const FACETS: readonly FacetName[] = ["year", "issuer", "kind", "status", "domain"];

export interface Asked {
  query: string;
  filters: FilterView[];
  sort: SortName;
}

export function readAsked(params: URLSearchParams): Asked {
  const sort = params.get("sort");
  return {
    query: params.get("q") ?? "",
    filters: FACETS.flatMap((facet) => params.getAll(facet).map((value) => ({ facet, value }))),
    sort: sort === "newest" || sort === "oldest" ? sort : "relevance",
  };
}

export function isAsking(asked: Asked): boolean {
  return asked.query !== "" || asked.filters.length > 0;
}

export function writeAsked({ query, filters, sort }: Asked): URLSearchParams {
  const params = new URLSearchParams();
  if (query !== "") params.set("q", query);
  for (const { facet, value } of filters) params.append(facet, value);
  if (sort !== "relevance") params.set("sort", sort);
  return params;
}

/** Where the archive shows it. */
export function searchAddress(asked: Asked): string {
  return `/archive?${writeAsked(asked).toString()}`;
}
