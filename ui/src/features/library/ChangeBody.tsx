// One change of an instrument: its articles then and now, and what rests on them.

import type { ArticleChangeView, LawChangeView } from "../../api/types";
import { Documents, Rules } from "./Resting";

export function ChangeBody({ change, concerned }: { change: LawChangeView; concerned: boolean }) {
  const articles = change.articles.filter(
    (one) => !concerned || one.documents.length + one.rules.length > 0,
  );
  return (
    <>
      <ol className="changes-articles">
        {articles.map((one) => (
          <Article key={`${one.before ?? ""}>${one.after ?? ""}`} one={one} />
        ))}
      </ol>
      {change.documents.length + change.rules.length > 0 && (
        <details className="changes-whole" open={change.compared === null}>
          <summary>
            {change.compared === null ? "以这部法规为依据的" : "没有写明条款的"}：文稿 {change.documents.length} 份，规则{" "}
            {change.rules.length} 条
          </summary>
          {change.rules.length > 0 && <Rules rules={change.rules} />}
          {change.documents.length > 0 && <Documents documents={change.documents} />}
        </details>
      )}
    </>
  );
}

function Article({ one }: { one: ArticleChangeView }) {
  const label = one.before === null || one.before === one.after ? one.after : one.before;
  const now = one.before !== null && one.after !== null && one.before !== one.after ? `（现${one.after}）` : "";
  return (
    <li data-testid="article-change">
      <h3>
        {label ?? one.before}
        {now} <span className={`law-became law-became-${one.what}`}>{one.what_name}</span>
      </h3>
      {one.what === "renumbered" ? (
        <p className="quiet">条文没有变化，只是条序变了。</p>
      ) : (
        <div className="changes-words">
          {one.words_before !== null && (
            <del>
              <small>原</small>
              {one.words_before}
            </del>
          )}
          {one.words_after !== null && (
            <ins>
              <small>现</small>
              {one.words_after}
            </ins>
          )}
        </div>
      )}
      {one.documents.length > 0 && <Documents documents={one.documents} />}
      {one.rules.length > 0 && <Rules rules={one.rules} />}
    </li>
  );
}
