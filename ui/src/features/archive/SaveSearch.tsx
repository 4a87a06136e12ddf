// Keeps the search at hand under a name.

import { StarOutlined } from "@ant-design/icons";
import { Alert, App, Button, Input } from "antd";
import { useState } from "react";
import { useHost } from "../../api/host";
import { FormDialog } from "../../components/FormDialog";
import type { Asked } from "../../lib/searchAddress";
import { useRun } from "../../lib/useRun";
import { labelOf } from "./facets";

export function SaveSearch({ asked }: { asked: Asked }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={<StarOutlined aria-hidden="true" />}
        data-testid="save-search"
        onClick={() => setOpen(true)}
      >
        保存这次检索
      </Button>
      {open && <NameDialog asked={asked} onClose={() => setOpen(false)} />}
    </>
  );
}

function NameDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const host = useHost();
  const { message } = App.useApp();
  const [name, setName] = useState([asked.query, ...asked.filters.map(labelOf)].filter(Boolean).join(" ").slice(0, 40));
  const { busy, failure, run } = useRun();
  const save = () =>
    void run(async () => {
      await host.saveSearch({ name, ...asked });
      void message.success("已保存，可以在档案首页和 Ctrl+K 里打开");
      onClose();
    });
  return (
    <FormDialog title="保存这次检索" okText="保存" confirmLoading={busy} onOk={save} onCancel={onClose}>
      {failure !== null && <Alert type="error" showIcon title={failure.message} role="alert" />}
      <p className="quiet">字词、筛选条件和排序一起保存；同名的会被替换。</p>
      <Input
        data-first
        data-testid="saved-name"
        aria-label="名称"
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={save}
      />
    </FormDialog>
  );
}
