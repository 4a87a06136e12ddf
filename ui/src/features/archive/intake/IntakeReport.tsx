// What came of an intake: how many, and which files ask something of people.

import { FileExcelOutlined } from "@ant-design/icons";
import { Alert, App, Button, Empty, Pagination, Segmented } from "antd";
import { useState } from "react";
import { asFailure } from "../../../api/failure";
import { useHost } from "../../../api/host";
import type { IntakeFile, IntakeView } from "../../../api/types";
import { useWork } from "../../../components/work";
import { count, fileName } from "../../../lib/format";

const PAGE = 10;

type Shown = "failed" | "copy" | "new" | "known";

export function IntakeReport({ view }: { view: IntakeView }) {
  const [shown, setShown] = useState<Shown>(view.failed > 0 ? "failed" : view.copies > 0 ? "copy" : "new");
  const [page, setPage] = useState(1);
  const files = view.files.filter((file) => file.outcome === shown);
  const last = Math.max(1, Math.ceil(files.length / PAGE));
  const at = Math.min(page, last);
  return (
    <section className="intake-report" aria-label="导入结果" data-testid="intake-report">
      <Alert
        type={view.cancelled || view.failed > 0 ? "warning" : "success"}
        showIcon
        title={`${view.cancelled ? "已停止，再次导入会接着进行。" : ""}导入了 ${count(view.new)} 份${view.failed > 0 ? `，有 ${count(view.failed)} 个文件没有读成` : ""}。`}
        action={<Export />}
      />
      <Segmented<Shown>
        value={shown}
        onChange={(next) => {
          setShown(next);
          setPage(1);
        }}
        options={[
          { value: "failed", label: label("没有读成", view.failed) },
          { value: "copy", label: label("重复", view.copies) },
          { value: "new", label: label("已导入", view.new) },
          { value: "known", label: label("档案中已有", view.known) },
        ]}
      />
      {files.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的文件" />
      ) : (
        <table className="intake-files">
          <thead>
            <tr>
              <th scope="col">文件</th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            {files.slice((at - 1) * PAGE, at * PAGE).map((file) => (
              <tr key={file.path} data-testid="intake-file" data-outcome={file.outcome}>
                <td title={file.path}>
                  {fileName(file.path)}
                  <small className="quiet">{folder(file.path)}</small>
                </td>
                <td>{note(file)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {files.length > PAGE && (
        <Pagination align="end" size="small" current={at} pageSize={PAGE} total={files.length} showSizeChanger={false} onChange={setPage} />
      )}
    </section>
  );
}

function Export() {
  const host = useHost();
  const { track } = useWork();
  const { message } = App.useApp();
  const write = async () => {
    const path = await host.pickSave("历史文件导入结果.xlsx", ["xlsx"]);
    if (path === null) return;
    try {
      await track("导出导入结果", () => host.writeIntake(path), () => path);
      void message.success(`已导出：${path}`);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  return (
    <Button size="small" icon={<FileExcelOutlined aria-hidden="true" />} onClick={() => void write()}>
      导出表格
    </Button>
  );
}

function label(name: string, of: number): string {
  return `${name} ${count(of)}`;
}

function note({ outcome, title, same_as, failure }: IntakeFile): string {
  if (failure !== null) return failure.message;
  if (outcome === "copy") return `与 ${fileName(same_as ?? "")} 文字相同，没有另存`;
  if (outcome === "known") return "字节完全相同的文件已在档案中";
  return title ?? "";
}

function folder(path: string): string {
  return path.slice(0, Math.max(0, path.length - fileName(path).length - 1));
}
