// 停用 and 恢复使用: neither goes without a reason, which is kept in the office's own pack.

import { Alert, Input } from "antd";
import { useState } from "react";
import { useHost } from "../../api/host";
import type { RuleRow } from "../../api/types";
import { FormDialog } from "../../components/FormDialog";
import { useRun } from "../../lib/useRun";

interface Props {
  row: RuleRow;
  onClose: () => void;
  onDone: () => void;
}

export function SwitchForm({ row, onClose, onDone }: Props) {
  const host = useHost();
  const [because, setBecause] = useState("");
  const { busy, failure, run } = useRun();
  const submit = async () => {
    if (await run(async () => void (await host.switchRule(row.id, !row.off, because.trim())))) onDone();
  };
  return (
    <FormDialog
      title={row.off ? "恢复使用这条规则" : "停用这条规则"}
      okText={row.off ? "恢复使用" : "停用"}
      okButtonProps={{ disabled: because.trim() === "", loading: busy }}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className="quiet">{row.title}。从下一次审查起生效，已经登记的审查不变。</p>
      <div className="rule-because">
        <label htmlFor="rule-because">理由（必填，会写进本单位规则包）</label>
        <Input.TextArea
          id="rule-because"
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={because}
          onChange={(event) => setBecause(event.target.value)}
        />
      </div>
      {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
    </FormDialog>
  );
}
