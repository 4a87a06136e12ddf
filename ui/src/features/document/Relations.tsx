// 关系: a picture of who stands where, and the same as lists that the keyboard reaches.

import { Button } from "antd";
import { lazy, Suspense, useMemo } from "react";
import { Link, useNavigate } from "react-router";
import type { ArchivedView, SpanView } from "../../api/types";
import { othersOf, SIDES } from "./relations";
import type { Other, Side } from "./relations";

const Graph = lazy(() => import("./Graph"));

interface Props {
  view: ArchivedView;
  onShow: (span: SpanView) => void;
}

export function Relations({ view, onShow }: Props) {
  const navigate = useNavigate();
  const sides = useMemo(() => othersOf(view), [view]);
  const any = SIDES.some(({ side }) => sides[side].length > 0);
  return (
    <section aria-labelledby="kept-relations" data-testid="relations">
      <header>
        <h2 id="kept-relations">与其他文件的关系</h2>
      </header>
      {any && (
        <div className="kept-graph" aria-hidden="true">
          <Suspense>
            <Graph title={view.row.title} sides={sides} onOpen={(id) => void navigate(`/archive/${id}`)} />
          </Suspense>
        </div>
      )}
      {SIDES.map(({ side, name, none }) => (
        <Group key={side} name={name} none={none} side={side} others={sides[side]} onShow={onShow} />
      ))}
    </section>
  );
}

interface GroupProps {
  name: string;
  none: string;
  side: Side;
  others: Other[];
  onShow: (span: SpanView) => void;
}

function Group({ name, none, side, others, onShow }: GroupProps) {
  if (others.length === 0) return none === "" ? null : <p className="quiet">{none}</p>;
  return (
    <>
      <h3>
        {name} <small className="quiet">{others.length}</small>
      </h3>
      <ul className="kept-list">
        {others.map((other) => (
          <li key={other.key}>
            {other.id === null ? (
              <span title="档案里没有这份文件">{other.title}</span>
            ) : (
              <Link to={`/archive/${other.id}`} data-testid="relation">
                {other.title}
              </Link>
            )}
            <small className="quiet">{other.words.join("、")}</small>
            {side === "right" ? (
              <q className="quiet">{other.said[0]?.quote}</q>
            ) : (
              <Button
                type="link"
                size="small"
                aria-label={`在原文中查看提到${other.title}的地方`}
                onClick={() => {
                  const span = other.said[0]?.span;
                  if (span !== undefined) onShow(span);
                }}
              >
                原文
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
