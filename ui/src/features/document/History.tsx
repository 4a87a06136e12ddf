// What became of a kept document: its case, its reviews, what was corrected, where it came from.

import { Link } from "react-router";
import type { ArchivedView } from "../../api/types";
import { count, dateTime, day, fileName } from "../../lib/format";

export function History({ view }: { view: ArchivedView }) {
  const { reviews, corrections, path, case: inCase } = view;
  return (
    <>
      <section aria-labelledby="kept-reviews">
        <header>
          <h2 id="kept-reviews">审查和卷宗</h2>
        </header>
        {inCase !== null && (
          <p className="kept-case">
            <Link to={`/review/${inCase}`}>卷宗</Link>
            <Link to={`/review/${inCase}/versions`}>各次送审稿</Link>
            <Link to={`/review/${inCase}/opinion`}>审核意见</Link>
          </p>
        )}
        {reviews.length === 0 ? (
          <p className="quiet">还没有审查过</p>
        ) : (
          <ul className="kept-list">
            {reviews.map((one) => (
              <li key={one.review}>
                <Link to={`/review/${one.review}`}>{dateTime(one.reviewed_at)}的审查</Link>
                <small className="quiet">{one.findings === 0 ? "未发现问题" : `${count(one.findings)} 条问题`}</small>
              </li>
            ))}
          </ul>
        )}
        <p className="quiet kept-path" title={path}>
          原件：{fileName(path)}
        </p>
      </section>
      <section aria-labelledby="kept-corrections">
        <header>
          <h2 id="kept-corrections">更正记录</h2>
        </header>
        {corrections.length === 0 ? (
          <p className="quiet">没有更正过</p>
        ) : (
          <ol className="kept-list" data-testid="corrections">
            {corrections.map((one) => (
              <li key={`${one.at} ${one.field}`}>
                <span>
                  {one.field}：{one.value === "" ? "撤回更正" : one.value}
                  {one.since !== null && `（自${day(one.since)}起）`}
                </span>
                <small className="quiet">
                  {one.by}　{dateTime(one.at)}
                </small>
                <q className="quiet">{one.reason}</q>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}
