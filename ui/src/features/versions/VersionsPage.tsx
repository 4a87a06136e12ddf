// 版本: the texts of a case, the next one in, and two of them clause by clause. Which two
// is in the address.

import { useSearchParams } from "react-router";
import type { CaseView } from "../../api/types";
import { Comparison } from "./Comparison";
import { VersionList } from "./VersionList";

export function VersionsPage({ view }: { view: CaseView }) {
  const [params, setParams] = useSearchParams();
  const { versions, review } = view;
  const ids = versions.map((one) => one.case.review);
  const asked = (name: string) => ids.find((id) => String(id) === params.get(name));
  // The version at hand against the one before it; the first against the second.
  const here = Math.max(ids.indexOf(review), 1);
  const after = asked("after") ?? ids[here];
  const before = asked("before") ?? ids[here - 1];
  const compare = (one: number, other: number) => {
    const [first, second] = ids.indexOf(one) < ids.indexOf(other) ? [one, other] : [other, one];
    setParams({ before: String(first), after: String(second) }, { replace: true });
  };

  return (
    <div className="versions-body">
      <VersionList view={view} before={before} after={after} onCompare={compare} />
      {before !== undefined && after !== undefined && before !== after ? (
        <Comparison
          key={`${before}-${after}`}
          before={before}
          after={after}
          numbers={[ids.indexOf(before) + 1, ids.indexOf(after) + 1]}
        />
      ) : (
        <p className="versions-empty quiet">
          现在只有一版。起草单位改好以后，点“导入修改稿”读入新的文件：程序逐条比对，处理意见按条款沿用，文字有改动的会请人重新处理。
        </p>
      )}
    </div>
  );
}
