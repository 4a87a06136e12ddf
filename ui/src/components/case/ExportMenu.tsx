// 导出: the papers that leave the program, each to where the user says.

import { DownOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { Host } from "../../api/host";
import type { AnnotatedView, CaseView } from "../../api/types";
import { useWork } from "../work";

type Write = "writeOpinion" | "writeAnnotated" | "writeReport" | "writeSummary" | "writeBundle";

interface Paper {
  write: Write & keyof Host;
  name: string;
  words: string;
  kinds: string[];
}

const PAPERS: Paper[] = [
  { write: "writeOpinion", name: "审核意见书", words: "公文格式的 Word 文件", kinds: ["docx"] },
  { write: "writeAnnotated", name: "带批注的 Word", words: "原稿加批注和修订，原稿本身不动", kinds: ["docx"] },
  { write: "writeReport", name: "审查报告", words: "Word 文件或者网页", kinds: ["docx", "html"] },
  { write: "writeSummary", name: "公布解读", words: "摘自原文的网页：目的、依据、主要内容、有效期", kinds: ["html"] },
  { write: "writeBundle", name: "卷宗包", words: "全部记录和签名，交给别的电脑导入或者核验", kinds: ["whz"] },
];

export function ExportMenu({ view }: { view: CaseView }) {
  const host = useHost();
  const { message } = App.useApp();
  const { track } = useWork();
  const [busy, setBusy] = useState(false);
  const title = view.versions.find((one) => one.case.review === view.review)?.case.title ?? "";

  const write = async (paper: Paper) => {
    const path = await host.pickSave(fileNameOf(title, paper), paper.kinds);
    if (path === null) return;
    setBusy(true);
    try {
      const told = await track(`导出${paper.name}`, async () => host[paper.write](view.review, path), () => path);
      void message.success(`已导出${paper.name}：${path}${told ? annotated(told) : ""}`);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    } finally {
      setBusy(false);
    }
  };
  const unwritten = (paper: Paper) => paper.write === "writeOpinion" && view.opinion === null;
  return (
    <Dropdown
      autoFocus
      trigger={["click"]}
      placement="bottomRight"
      menu={{
        items: PAPERS.map((paper) => ({
          key: paper.write,
          disabled: unwritten(paper),
          label: (
            <span className="next-label">
              {paper.name}
              <small>{unwritten(paper) ? "还没有保存审核意见" : paper.words}</small>
            </span>
          ),
        })),
        onClick: ({ key }) => {
          const paper = PAPERS.find((one) => one.write === key);
          if (paper !== undefined) void write(paper);
        },
      }}
    >
      <Button size="small" icon={<DownOutlined aria-hidden="true" />} iconPlacement="end" loading={busy}>
        导出
      </Button>
    </Dropdown>
  );
}

/** What came of the drafter's file, in words. */
function annotated({ comments, changes, near, from_text }: AnnotatedView): string {
  const parts = [`批注 ${comments} 条`];
  if (changes > 0) parts.push(`修订 ${changes} 处`);
  if (near > 0) parts.push(`${near} 条标在最近的位置`);
  if (from_text) parts.push("原件不是 docx，按文字新建");
  return `（${parts.join("，")}）`;
}

/** A name that every file system takes. */
function fileNameOf(title: string, { name, kinds }: Paper): string {
  const plain = title.replaceAll(/[\\/:*?"<>|\s]/g, "").slice(0, 50);
  return `${plain}${name.replaceAll(" ", "")}.${kinds[0] ?? ""}`;
}
