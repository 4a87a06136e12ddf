// A pack that comes in: first what would happen, then, once confirmed, what happened. What
// is wrong in it is named with its place, and nothing is taken in until that is mended.

import { Alert, Button, Skeleton } from "antd";
import { useCallback, useState } from "react";
import { useHost } from "../../api/host";
import type { RulesImport, RulesMerged } from "../../api/types";
import { FailureDetail } from "../../components/FailureResult";
import { FormDialog } from "../../components/FormDialog";
import { fileName } from "../../lib/format";
import { useLoad } from "../../lib/useLoad";
import { useRun } from "../../lib/useRun";
import { changed, summed } from "./model/imported";

interface Props {
  path: string;
  onImported: () => void;
  onClose: () => void;
}

export function ImportDialog({ path, onImported, onClose }: Props) {
  const host = useHost();
  const look = useLoad(useCallback(() => host.previewRules(path), [host, path]));
  const { busy, failure, run } = useRun();
  const [merged, setMerged] = useState<RulesMerged | null>(null);
  const view = look.state === "ready" ? look.data : null;
  const able = view !== null && view.problems.length === 0 && changed(view).length > 0;
  const merge = () =>
    run(async () => {
      if (view === null) return;
      setMerged(await host.mergeRules(path, view.sha256));
      onImported();
    });
  return (
    <FormDialog
      title="导入规则包"
      width={680}
      okText="导入"
      okButtonProps={{ disabled: !able, loading: busy }}
      onOk={() => void merge()}
      onCancel={onClose}
      {...(merged === null ? {} : { footer: <Button type="primary" onClick={onClose}>知道了</Button> })}
    >
      {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
      {look.state === "loading" && <Skeleton active paragraph={{ rows: 4 }} />}
      {look.state === "failed" && (
        <Alert
          type="error"
          showIcon
          title={look.failure.message}
          description={look.failure.detail === null ? undefined : <FailureDetail failure={look.failure} />}
        />
      )}
      {view !== null && merged === null && <Preview view={view} path={path} />}
      {merged !== null && <Outcome merged={merged} />}
    </FormDialog>
  );
}

function Preview({ view, path }: { view: RulesImport; path: string }) {
  const { problems, notes } = view;
  const parts = changed(view);
  return (
    <div data-testid="rules-import">
      <p className="dialog-lead">
        {view.title === "" ? fileName(path) : `${view.title}，版本 ${view.version}`}
        <small className="quiet import-file">{path}</small>
      </p>
      {problems.length > 0 ? (
        <>
          <Alert type="error" showIcon title={`有 ${problems.length} 处要先改正，改好以后重新导入。现在什么也没有改动。`} />
          <ul className="import-problems">
            {problems.map(({ place, message }) => (
              <li key={`${place} ${message}`}>
                {place !== "" && <code>{place}</code>}
                {message}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <ul className="import-sums" data-testid="import-sums">
            {summed(view).map((sum) => (
              <li key={sum}>{sum}</li>
            ))}
          </ul>
          <p className="quiet">
            {parts.length === 0
              ? "本单位规则包里已经有同样的内容，不需要导入。"
              : "导入到“本单位规则”：编号相同的替换，其余的不动，也不删除；被替换的文件会另存一份。"}
          </p>
          {parts.length > 0 && (
            <ul className="import-parts">
              {parts.map(({ kind, id, title, change }) => (
                <li key={`${kind} ${id}`}>
                  <small className={change === "new" ? "import-new" : "import-changed"}>{change === "new" ? "新增" : "修改"}</small>
                  <span>
                    {kind === "class" ? `词类“${id}”` : title}
                    {kind !== "class" && <small className="quiet"> {id}</small>}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {notes.length > 0 && (
        <ul className="import-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Outcome({ merged }: { merged: RulesMerged }) {
  return (
    <div data-testid="rules-merged" role="status">
      <p>
        已导入：新增 {merged.added} 项，替换 {merged.replaced} 项，从下一次审查起生效。
      </p>
      {merged.copies !== null && (
        <p>
          被替换的文件原样存在：
          <code className="import-copies">{merged.copies}</code>
        </p>
      )}
    </div>
  );
}
