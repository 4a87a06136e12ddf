// The opinion while it is written: conclusion, number, addressee and text, drafted from
// the decisions on request, saved by the button and Ctrl+S.

import { FormOutlined, SaveOutlined } from "@ant-design/icons";
import { App, Button, Input, Radio } from "antd";
import type { ReactNode } from "react";
import type { CaseView } from "../../api/types";
import { useKeys } from "../../lib/useKeys";
import { CONCLUSIONS } from "./model/conclusions";
import { Notices } from "./Notices";
import { SavedLine } from "./SavedLine";
import { Seal } from "./Seal";
import { SignForm } from "./SignForm";
import { useWriting } from "./useWriting";

interface Props {
  view: CaseView;
  points: ReactNode;
  onCase: (view: CaseView) => void;
}

export function OpinionEditor({ view, points, onCase }: Props) {
  const { modal } = App.useApp();
  const writing = useWriting(view, onCase);
  const { written, change, save, busy, unsaved } = writing;
  useKeys({ "ctrl+s": () => void save() });

  const fill = () => {
    const { conclusion, number, text } = view.draft;
    change({
      text,
      conclusion: conclusion ?? written.conclusion,
      number: written.number === "" ? number : written.number,
    });
  };
  const askToFill = () => {
    if (written.text.trim() === "" || written.text.trim() === view.draft.text.trim()) return fill();
    modal.confirm({
      title: "用新起草的文字换掉现在的正文？",
      content: "现在的正文不会保留。结论按处理意见一并更新，编号和主送不变。",
      okText: "换掉",
      cancelText: "不换",
      onOk: fill,
    });
  };

  return (
    <div className="opinion-body">
      <section className="opinion-main" aria-label="审核意见">
        <Notices view={view} writing={writing} />
        <div className="opinion-fields">
          <span id="opinion-conclusion">结论</span>
          <Radio.Group
            aria-labelledby="opinion-conclusion"
            options={CONCLUSIONS}
            value={written.conclusion}
            onChange={(event) => change({ conclusion: String(event.target.value) })}
          />
          <label htmlFor="opinion-number">编号</label>
          <Input
            id="opinion-number"
            value={written.number}
            placeholder="按本单位的编号规则填写"
            onChange={(event) => change({ number: event.target.value })}
          />
          <label htmlFor="opinion-addressee">主送</label>
          <Input
            id="opinion-addressee"
            value={written.addressee}
            placeholder="送审的单位"
            onChange={(event) => change({ addressee: event.target.value })}
          />
        </div>
        <div className="opinion-tools">
          <label htmlFor="opinion-text">正文</label>
          <Button
            size="small"
            type={written.text.trim() === "" ? "primary" : "default"}
            icon={<FormOutlined aria-hidden="true" />}
            onClick={askToFill}
          >
            按处理意见起草
          </Button>
          <SavedLine view={view} writing={writing} />
          <Button
            size="small"
            type={unsaved ? "primary" : "default"}
            icon={<SaveOutlined aria-hidden="true" />}
            loading={busy}
            title="Ctrl+S"
            onClick={() => void save()}
          >
            保存
          </Button>
        </div>
        <Input.TextArea
          id="opinion-text"
          className="opinion-text-area"
          value={written.text}
          placeholder="一行一段。可以先“按处理意见起草”，再修改。"
          onChange={(event) => change({ text: event.target.value })}
        />
      </section>
      <aside className="opinion-side">
        <SignForm view={view} unsaved={unsaved} onCase={onCase} />
        {view.signature !== null && <Seal signature={view.signature} earlier />}
        {points}
      </aside>
    </div>
  );
}
