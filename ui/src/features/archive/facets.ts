// The names of what narrows a search, and taking a value in or out.

import type { FacetName, FilterView } from "../../api/types";
import { DOMAIN_NAME } from "../../lib/words";

export const FACET_NAME: Record<FacetName, string> = {
  year: "年份",
  issuer: "发文机关",
  kind: "文种",
  status: "状态",
  domain: "未处理问题",
};

export function labelOf({ facet, value }: FilterView): string {
  const named = facet === "domain" && value in DOMAIN_NAME;
  return named ? DOMAIN_NAME[value as keyof typeof DOMAIN_NAME] : value;
}

export function toggled(filters: readonly FilterView[], { facet, value }: FilterView): FilterView[] {
  const rest = filters.filter((one) => one.facet !== facet || one.value !== value);
  return rest.length < filters.length ? rest : [...filters, { facet, value }];
}
