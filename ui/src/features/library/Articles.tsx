// The articles of a version on the left, the chosen one in the middle, what rests on it on
// the right. Without a choice everything that rests on the instrument is shown. J and K go
// to the next and the one before, as in a review.

import { Input, Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import type { InstrumentView } from "../../api/types";
import { useKeys } from "../../lib/useKeys";
import { restingOn } from "./model/resting";
import { Documents, Rules } from "./Resting";

interface Props {
  view: InstrumentView;
  at: string | null;
  onChoose: (at: string | null) => void;
}

export function Articles({ view, at, onChoose }: Props) {
  const [words, setWords] = useState("");
  const [only, setOnly] = useState<"all" | "used">("all");
  const { provisions } = view.statute;
  const counts = new Map(provisions.map((one) => [one.key, restingOn(view, one.key)]));
  const used = (key: string) => {
    const of = counts.get(key);
    return of !== undefined && of.rules.length + of.documents.length > 0;
  };
  const listed = provisions.filter(
    (one) => (words === "" || `${one.label}${one.words}`.includes(words)) && (only === "all" || used(one.key)),
  );
  const chosen = provisions.find((one) => one.key === at);
  const step = (by: number) => {
    const place = listed.findIndex((one) => one.key === at);
    const next = listed[place === -1 ? 0 : Math.max(0, Math.min(listed.length - 1, place + by))];
    if (next !== undefined) onChoose(next.key);
  };
  useKeys({ j: () => step(1), k: () => step(-1), Escape: () => onChoose(null) });
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current='true']")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const resting = chosen === undefined ? view : restingOn(view, chosen.key);

  return (
    <div className={`instrument${provisions.length === 0 ? " instrument-bare" : ""}`}>
      {provisions.length > 0 && (
        <nav className="instrument-articles" aria-label="条文">
          <Input
            allowClear
            size="small"
            aria-label="在条文里查找"
            placeholder="在条文里查找"
            value={words}
            onChange={(event) => setWords(event.target.value.trim())}
          />
          <Segmented
            block
            size="small"
            aria-label="列出哪些条文"
            value={only}
            options={[
              { value: "all", label: "全部" },
              { value: "used", label: "有依据它的" },
            ]}
            onChange={setOnly}
          />
          <ol ref={list}>
            {listed.map((one) => {
              const of = counts.get(one.key);
              return (
                <li key={one.key}>
                  <button
                    type="button"
                    data-testid="article-line"
                    aria-current={one.key === at}
                    onClick={() => onChoose(one.key)}
                  >
                    <span>
                      {one.label} <small className="quiet">{one.words.slice(0, 24)}</small>
                    </span>
                    <Used rules={of?.rules.length ?? 0} documents={of?.documents.length ?? 0} />
                  </button>
                </li>
              );
            })}
            {listed.length === 0 && <li className="quiet">没有这样的条文。</li>}
          </ol>
        </nav>
      )}
      {provisions.length > 0 && (
        <article className="instrument-text" aria-live="polite">
          {chosen === undefined ? (
            <p className="quiet">在左边选一条，看条文和依据它的规则、文稿。按 J、K 看下一条、上一条，按 Esc 看整部法规。</p>
          ) : (
            <>
              <small className="quiet">{chosen.above.join("　")}</small>
              <h2>{chosen.label}</h2>
              <p data-testid="article-words">{chosen.words}</p>
            </>
          )}
        </article>
      )}
      <aside className="instrument-resting" aria-label="依据它的规则和文稿">
        <h2>
          {chosen === undefined ? "以这部法规为依据的规则" : `以${chosen.label}为依据的规则`} <small>{resting.rules.length}</small>
        </h2>
        <Rules rules={resting.rules} />
        <h2>
          档案中的文稿 <small>{resting.documents.length}</small>
        </h2>
        <Documents documents={resting.documents} />
      </aside>
    </div>
  );
}

function Used({ rules, documents }: { rules: number; documents: number }) {
  if (rules + documents === 0) return null;
  const parts = [rules > 0 && `规则 ${rules}`, documents > 0 && `文稿 ${documents}`].filter(Boolean);
  return <small className="used">{parts.join("　")}</small>;
}
