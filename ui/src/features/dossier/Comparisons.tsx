// The reviewed text against those discussed and issued, clause by clause.

import type { ComparisonView } from "../../api/types";

export function Comparisons({ comparisons }: { comparisons: readonly ComparisonView[] }) {
  if (comparisons.length === 0) {
    return <p className="quiet">卷宗里只有一份文本，没有可以比对的公布稿。</p>;
  }
  return (
    <div className="comparisons" data-testid="comparisons">
      {comparisons.map((pair) => (
        <section key={`${pair.reviewed}|${pair.other}`}>
          <h3>
            {pair.reviewed} → {pair.other}
          </h3>
          {pair.differences.length === 0 ? (
            <p>逐条一致。</p>
          ) : (
            <table className="differences">
              <thead>
                <tr>
                  <th>条款</th>
                  <th>送审稿</th>
                  <th>后来的文本</th>
                </tr>
              </thead>
              <tbody>
                {pair.differences.map((one, index) => (
                  <tr key={index}>
                    <th scope="row">{one.locator}</th>
                    <td>{one.before ?? <em className="quiet">没有这一条</em>}</td>
                    <td>{one.after ?? <em className="quiet">删去了</em>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </div>
  );
}
