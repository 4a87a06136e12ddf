// One document found; opens its newest review, its own page, or what is like it.

import { Link, useLocation } from "react-router";
import type { HitView } from "../../api/types";
import { Snippet } from "../../components/Snippet";
import { day } from "../../lib/format";

export function SearchHit({ hit }: { hit: HitView }) {
  const facts = [hit.number, hit.issuer, hit.date === null ? null : day(hit.date)].filter(Boolean);
  const here = new URLSearchParams(useLocation().search);
  here.set("like", String(hit.id));
  const body = (
    <>
      <span className="hit-title">
        {hit.title}
        <span className="hit-status">{hit.status}</span>
      </span>
      {facts.length > 0 && <small>{facts.join("　")}</small>}
      <Snippet text={hit.snippet} hits={hit.hits} />
      {hit.review === null && <small>这份文件还没有审查记录。</small>}
    </>
  );
  return (
    <li>
      <Link to={hit.review === null ? `/archive/${hit.id}` : `/review/${hit.review}`} className="hit" data-testid="search-hit">
        {body}
      </Link>
      <span className="hit-links">
        <Link to={`/archive/${hit.id}`} aria-label={`${hit.title}的档案页`} data-testid="hit-page">
          档案页
        </Link>
        <Link to={`/archive?${here.toString()}`} aria-label={`与${hit.title}相似的文件`} data-testid="hit-like">
          相似文件
        </Link>
      </span>
    </li>
  );
}
