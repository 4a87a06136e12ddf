// A new person with a new key; they are signed in afterwards.

import { Alert, Checkbox, Form, Input } from "antd";
import { useHost } from "../../api/host";
import { FormDialog } from "../../components/FormDialog";
import { useIdentity } from "../../components/people/identity";
import { rememberPerson } from "../../lib/person";
import { useRun } from "../../lib/useRun";
import { PassphraseFields } from "./passphrase";
import type { NewPassphrase } from "./passphrase";

interface Fields extends NewPassphrase {
  name: string;
  roles: string[];
}

const ROLES = [
  { value: "drafter", label: "起草人" },
  { value: "reviewer", label: "审核人" },
  { value: "cleanup-officer", label: "清理工作人员" },
  { value: "rule-keeper", label: "规则维护人" },
];

export function AddPerson({ onClose }: { onClose: () => void }) {
  const host = useHost();
  const { told } = useIdentity();
  const [form] = Form.useForm<Fields>();
  const { busy, failure, run } = useRun();
  const submit = async ({ name, roles, passphrase }: Fields) => {
    const done = await run(async () => told(await host.addPerson({ name: name.trim(), roles, passphrase })));
    if (!done) return;
    rememberPerson(name);
    onClose();
  };
  return (
    <FormDialog
      title="添加人员"
      okText="添加并登录"
      width={460}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: "", roles: ["reviewer"] }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: "请写明姓名" }]}>
          <Input data-first />
        </Form.Item>
        <Form.Item name="roles" label="角色" rules={[{ required: true, message: "请至少选择一个角色" }]}>
          <Checkbox.Group options={ROLES} />
        </Form.Item>
        <PassphraseFields label="口令" />
      </Form>
    </FormDialog>
  );
}
