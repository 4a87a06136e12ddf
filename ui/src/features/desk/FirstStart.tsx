// Nothing has been reviewed yet: says what to do first, and offers the sample.

import { ExperimentOutlined } from "@ant-design/icons";
import { Button } from "antd";

export function FirstStart({ busy, onSample }: { busy: boolean; onSample: () => void }) {
  return (
    <section className="first-start">
      <h2>还没有审查过文件</h2>
      <ol>
        <li>拖入一份文稿或者一个卷宗，也可以先用样例看看结果是什么样子。</li>
        <li>卷宗页看程序走到哪一步；点“审查”看送审稿，原文旁边逐条列出问题、依据和改法。</li>
        <li>每次审查都会留存，以后在“档案”里能按词句找回来。</li>
      </ol>
      <Button
        size="large"
        icon={<ExperimentOutlined aria-hidden="true" />}
        data-testid="open-sample"
        disabled={busy}
        onClick={onSample}
      >
        试用样例
      </Button>
    </section>
  );
}
