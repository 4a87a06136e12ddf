// Full texts in: the first thing to do, then something to come back to. Files that were
// refused are listed with their reasons, new versions with the way to what they changed.

import { CloseOutlined, ImportOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { ImportedFile, ImportView } from "../../api/types";
import { FailureDetail } from "../../components/FailureResult";
import { useWork } from "../../components/work";
import { count, fileName } from "../../lib/format";
import { instrumentAddress } from "./model/address";
import { Running } from "../../components/Running";

const NAME = "导入法规全文";

interface Props {
  /** Nothing was imported yet. */
  first: boolean;
  onImported: () => void;
}

export function ImportTexts({ first, onImported }: Props) {
  const host = useHost();
  const { message } = App.useApp();
  const { work, run } = useWork();
  const [outcome, setOutcome] = useState<ImportView | null>(null);
  const busy = work.state === "running";
  const start = async () => {
    const paths = await host.pickFolder("选择法规全文所在的文件夹");
    if (paths.length === 0) return;
    try {
      const imported = await run(NAME, () => host.importStatutes(paths));
      if (imported === null) return;
      setOutcome(imported);
      onImported();
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  const button = (
    <Button
      type={first ? "primary" : "default"}
      icon={<ImportOutlined aria-hidden="true" />}
      disabled={busy}
      onClick={() => void start()}
    >
      导入法规全文文件夹
    </Button>
  );
  return (
    <>
      {first && !busy ? (
        <section className="library-first" data-testid="library-first">
          <h2>先导入法规全文</h2>
          <p>
            目录里只有名称、文号和日期，没有条文。把单位保存的法规全文（Word、PDF、文本）放在一个文件夹里导入，审查时就能看到条文原文，核对引用的条款，法规修改后也能找出受影响的文稿和规则。
          </p>
          {button}
        </section>
      ) : (
        <div className="library-acts">{button}</div>
      )}
      <Running name={NAME} />
      {outcome !== null && <Outcome view={outcome} onClose={() => setOutcome(null)} />}
    </>
  );
}

function Outcome({ view, onClose }: { view: ImportView; onClose: () => void }) {
  const of = (outcome: string) => view.files.filter((file) => file.outcome === outcome);
  const refused = of("failed");
  const telling = view.files.filter((file) => file.outcome === "version" || (file.outcome === "new" && file.repeals.length > 0));
  return (
    <section className="library-outcome" aria-label="导入结果" data-testid="library-outcome">
      <div>
        <strong role="status">
          {view.cancelled && "已停止。"}
          {`共 ${count(view.files.length)} 个文件：新收录 ${of("new").length}，新版本 ${of("version").length}，已有 ${of("known").length}，没有收录 ${refused.length}`}
        </strong>
        <Button size="small" type="text" icon={<CloseOutlined aria-hidden="true" />} aria-label="收起" onClick={onClose} />
      </div>
      {telling.length > 0 && (
        <details open={telling.length <= 12}>
          <summary>新版本和废止，可能影响档案中的文稿和规则（{telling.length}）</summary>
          <ul>
            {telling.map((file) => (
              <Telling key={file.path} file={file} />
            ))}
          </ul>
        </details>
      )}
      {refused.length > 0 && (
        <details open={refused.length <= 12}>
          <summary>没有收录的文件（{refused.length}）</summary>
          <ul>
            {refused.map((file) => (
              <li key={file.path} data-testid="library-refused">
                <strong title={file.path}>{fileName(file.path)}</strong>
                <span>{file.failure?.message}</span>
                {file.failure !== null && <FailureDetail failure={file.failure} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Telling({ file }: { file: ImportedFile }) {
  const title = file.title ?? "";
  return (
    <li>
      {file.outcome === "version" && (
        <Link to={`${instrumentAddress(title)}?tab=changes`}>
          《{title}》{file.version ?? ""} 的版本：看改了哪些条
        </Link>
      )}
      {file.repeals.map((repealed) => (
        <Link key={repealed} to={instrumentAddress(repealed)}>
          《{title}》废止《{repealed}》：看依据它的文稿和规则
        </Link>
      ))}
    </li>
  );
}
