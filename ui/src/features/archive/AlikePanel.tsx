// 相似文件: documents about the same as one found, and clauses that say the same, side by
// side. Its document is in the address, so that back closes it.

import { Drawer, Empty, Skeleton } from "antd";
import { useCallback } from "react";
import { Link } from "react-router";
import { useHost } from "../../api/host";
import type { AlikeDocument, AlikeView, ClausePair } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { day } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";

export function AlikePanel({ document, onClose }: { document: number; onClose: () => void }) {
  const host = useHost();
  const alike = useLoad(useCallback(() => host.sameAs(document), [host, document]));
  return (
    <Drawer open size={880} title="相似文件" onClose={onClose}>
      <div data-testid="alike">
        {alike.state === "loading" && <Skeleton active paragraph={{ rows: 8 }} />}
        {alike.state === "failed" && <FailureResult failure={alike.failure} onRetry={alike.reload} />}
        {alike.state === "ready" && <Alike view={alike.data} />}
      </div>
    </Drawer>
  );
}

function Alike({ view }: { view: AlikeView }) {
  return (
    <>
      <h2 className="alike-title">{view.title}</h2>
      <p className="quiet" role="status">
        比对了 {view.clauses} 条，档案中有 {view.found} 处说法相同
        {view.found > view.pairs.length && `，列出前 ${view.pairs.length} 处`}。
        施行日期、解释机关一类的格式条款和不足30字的段落不比对；同一事项的其他版本和同一卷宗的材料不算。
      </p>
      {view.documents.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="档案中没有内容相近的文件。" />
      ) : (
        <section aria-labelledby="alike-documents">
          <h3 id="alike-documents">内容相近的文件</h3>
          <ul className="alike-documents">
            {view.documents.map((one) => (
              <Document key={one.id} one={one} />
            ))}
          </ul>
        </section>
      )}
      {view.pairs.length > 0 && (
        <section aria-labelledby="alike-pairs">
          <h3 id="alike-pairs">说法相同的条款</h3>
          <ol className="alike-pairs">
            {view.pairs.map((pair) => (
              <Pair key={`${pair.span.start}-${pair.other_document}-${pair.other_clause}`} pair={pair} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Document({ one }: { one: AlikeDocument }) {
  const facts = [one.number, one.issuer, one.date === null ? null : day(one.date)].filter(Boolean);
  return (
    <li data-testid="alike-document">
      {one.review === null ? one.title : <Link to={`/review/${one.review}`}>{one.title}</Link>}
      <small className="quiet">{facts.join("　")}</small>
      <small>{one.same > 0 ? `${one.same} 条说法相同` : "用词相近"}</small>
    </li>
  );
}

function Pair({ pair }: { pair: ClausePair }) {
  return (
    <li className="alike-pair" data-testid="alike-pair">
      <div>
        <small className="quiet">本文件 {pair.clause}</small>
        <p>{pair.text}</p>
      </div>
      <div>
        <small className="quiet">
          《{pair.other_title}》{pair.other_clause}　{pair.likeness === 100 ? "字词全同" : `相似 ${pair.likeness}%`}
        </small>
        <p>{pair.other_text}</p>
      </div>
    </li>
  );
}
