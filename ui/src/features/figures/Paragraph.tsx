// The year in one paragraph, to be copied into the annual report.

import { CopyOutlined } from "@ant-design/icons";
import { App, Button } from "antd";

export function Paragraph({ text }: { text: string }) {
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => message.success("已复制"),
      () => message.error("没有复制成功，请选中文字后按 Ctrl+C"),
    );
  return (
    <section className="figure-paragraph" aria-labelledby="figure-paragraph">
      <header>
        <h2 id="figure-paragraph">年度报告用语</h2>
        <Button size="small" icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
          复制
        </Button>
      </header>
      <p>{text}</p>
    </section>
  );
}
