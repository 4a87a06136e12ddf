// The opinion once nothing can be changed any more.

import { LockOutlined } from "@ant-design/icons";
import { Alert } from "antd";
import type { CaseView } from "../../api/types";
import { conclusionName } from "./model/conclusions";

export function SignedOpinion({ view }: { view: CaseView }) {
  const { opinion, closed, signature } = view;
  return (
    <section className="opinion-main" aria-label="审核意见">
      <p className="opinion-closed" data-testid="opinion-closed">
        <LockOutlined aria-hidden="true" /> {closed}
      </p>
      {signature?.holds === false && (
        <Alert
          type="error"
          showIcon
          title="签名核验不通过：签署以后内容有改动，或者档案受损"
          description="不要据此出具文件。请先备份数据文件夹，再用命令 wenheng archive verify 检查档案，它会指出是哪里。"
        />
      )}
      {opinion === null ? (
        <p className="quiet">这一版没有写过审核意见。</p>
      ) : (
        <article className="paper opinion-paper" data-testid="signed-opinion">
          <p className="opinion-number">{opinion.number}</p>
          <h2>合法性审核意见书</h2>
          <p className="opinion-conclusion">审核结论：{conclusionName(opinion.conclusion)}</p>
          {opinion.addressee !== "" && <p className="opinion-addressee">{opinion.addressee}：</p>}
          {opinion.text.split("\n").map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </article>
      )}
    </section>
  );
}
