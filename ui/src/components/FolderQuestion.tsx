// Asks whether a folder is one dossier or holds papers that have nothing to do with
// each other. The first is what most folders are, so Enter takes it.

import { Button, Modal } from "antd";
import { useCallback, useState } from "react";
import type { ReactNode } from "react";
import { fileName } from "../lib/format";
import { AskContext } from "./work";
import type { Ask } from "./work";

type Answer = "dossier" | "papers" | null;

export function FolderQuestion({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ path: string; answer: (answer: Answer) => void } | null>(null);
  const ask = useCallback<Ask>((path) => new Promise((answer) => setAsked({ path, answer })), []);
  const settle = (answer: Answer) => {
    asked?.answer(answer);
    setAsked(null);
  };
  const footer = [
    <Button key="papers" onClick={() => settle("papers")}>
      逐份审查，各自独立
    </Button>,
    <Button key="dossier" type="primary" autoFocus data-testid="as-dossier" onClick={() => settle("dossier")}>
      作为一个卷宗
    </Button>,
  ];
  return (
    <AskContext value={ask}>
      {children}
      {asked !== null && (
        <Modal open title={`“${fileName(asked.path)}”里是什么？`} footer={footer} onCancel={() => settle(null)}>
          <p>
            一个卷宗：一份送审稿和它的起草说明、征求意见、论证、评估、审核材料。程序会认出每份文件是什么，
            核对各个法定步骤有没有做、时间和顺序对不对。
          </p>
          <p className="quiet">互不相关的多份文稿：每份单独审查内容。</p>
        </Modal>
      )}
    </AskContext>
  );
}
