// 起草: a text checked while it is written or after it was pasted. Nothing is kept in the
// archive; what is typed is put by on this machine, so that a crash loses nothing.

import { CopyOutlined, FileSearchOutlined } from "@ant-design/icons";
import { Alert, App, Button } from "antd";
import { useCallback, useState } from "react";
import { useNavigate } from "react-router";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import { useStartReview } from "../../components/work";
import { UNSAFE } from "../../lib/drafts";
import { scalarLength } from "../../lib/scalars";
import { Found } from "./Found";
import { TextEditor } from "./TextEditor";
import { useDraft } from "./useDraft";
import { useLiveCheck } from "./useLiveCheck";
import "./editor.css";

export function EditorPage() {
  const host = useHost();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const startReview = useStartReview(navigate);
  const { text, safe, change } = useDraft();
  const [at, setAt] = useState<number | null>(null);
  const live = useLiveCheck(text);

  const copy = async () => {
    await navigator.clipboard.writeText(text);
    void message.success("全文已复制");
  };
  const review = async () => {
    const path = await host.pickSave(`${live.view?.title ?? "文稿"}.docx`, ["docx", "txt"]);
    if (path === null) return;
    try {
      await host.writeText(path, text);
      await startReview([path]);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  const pick = useCallback((index: number) => setAt(index), []);

  return (
    <div className="editor-page" data-testid="editor-page">
      <header className="editor-head">
        <h1>起草自查</h1>
        <span className="quiet">
          {scalarLength(text)} 字　{live.busy ? "正在检查" : "写下或者粘贴文稿，边写边查；不登记、不留档"}
        </span>
        <Button size="small" icon={<CopyOutlined aria-hidden="true" />} disabled={text === ""} onClick={() => void copy()}>
          复制全文
        </Button>
        <Button
          size="small"
          type="primary"
          icon={<FileSearchOutlined aria-hidden="true" />}
          disabled={text.trim() === ""}
          onClick={() => void review()}
        >
          另存并审查
        </Button>
      </header>
      {!safe && <Alert type="error" showIcon banner title={UNSAFE} />}
      <div className="editor-body">
        <TextEditor text={text} findings={live.view?.findings ?? []} at={at} onChange={change} onAt={pick} />
        <Found view={live.view} failure={live.failure} at={at} onPick={pick} />
      </div>
    </div>
  );
}
