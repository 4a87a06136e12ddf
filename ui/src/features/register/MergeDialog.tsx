// A register that comes back from Excel: who brings it, then what became of it. What was
// changed on both sides is shown, and decided on the document's page.

import { Alert, Button, Form } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import { useHost } from "../../api/host";
import type { RegisterMerge } from "../../api/types";
import { FormDialog } from "../../components/FormDialog";
import { ByField, useBy } from "../../components/people/ByField";
import { fileName } from "../../lib/format";
import { useRun } from "../../lib/useRun";

interface Props {
  path: string;
  onMerged: (merge: RegisterMerge) => void;
  onClose: () => void;
}

export function MergeDialog({ path, onMerged, onClose }: Props) {
  const host = useHost();
  const by = useBy(true);
  const { busy, failure, run } = useRun();
  const [form] = Form.useForm<{ by?: string }>();
  const [merge, setMerge] = useState<RegisterMerge | null>(null);

  const take = ({ by: typed }: { by?: string }) =>
    run(async () => {
      const done = await host.mergeRegister(path, by.name(typed));
      setMerge(done);
      onMerged(done);
    });

  return (
    <FormDialog
      title="导入有效期登记"
      width={merge === null ? 480 : 720}
      okText="导入"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      {...(merge === null ? {} : { footer: <Button onClick={onClose}>知道了</Button> })}
    >
      {failure !== null && <Alert type="error" showIcon title={failure.message} />}
      {merge === null ? (
        <Form form={form} layout="vertical" onFinish={(fields) => void take(fields)}>
          <p>{fileName(path)}</p>
          <p className="quiet">表中改过的内容会记为更正；导出以后档案里也改过的，不会覆盖，会列出来由您决定。</p>
          <ByField by={by} label="由谁更正" />
        </Form>
      ) : (
        <Outcome merge={merge} />
      )}
    </FormDialog>
  );
}

function Outcome({ merge }: { merge: RegisterMerge }) {
  const { merged, conflicts, problems } = merge;
  return (
    <div data-testid="merge-outcome">
      <p>{merged === 0 ? "没有需要更正的内容。" : `已更正 ${merged} 处。`}</p>
      {conflicts.length > 0 && (
        <>
          <p>下面 {conflicts.length} 处两边都改过，没有导入，请打开文件核对后更正：</p>
          <table className="register-table merge-table">
            <thead>
              <tr>
                <th scope="col">文件</th>
                <th scope="col">项目</th>
                <th scope="col">导出时</th>
                <th scope="col">档案现在</th>
                <th scope="col">表中</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map((one) => (
                <tr key={`${one.document} ${one.field}`}>
                  <th scope="row">
                    <Link to={`/archive/${one.document}`}>{one.title}</Link>
                  </th>
                  <td>{one.field}</td>
                  <td>{one.was}</td>
                  <td>{one.is}</td>
                  <td>{one.wanted}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {problems.length > 0 && (
        <ul className="merge-problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
