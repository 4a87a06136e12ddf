// Another passphrase for a person's key; the key stays the same.

import { Alert, Form } from "antd";
import { useHost } from "../../api/host";
import type { PersonView } from "../../api/types";
import { FormDialog } from "../../components/FormDialog";
import { PassphraseInput } from "../../components/people/PassphraseInput";
import { useRun } from "../../lib/useRun";
import { PassphraseFields } from "./passphrase";
import type { NewPassphrase } from "./passphrase";

interface Fields extends NewPassphrase {
  old: string;
}

interface Props {
  person: PersonView;
  onDone: () => void;
  onClose: () => void;
}

export function ChangePassphrase({ person, onDone, onClose }: Props) {
  const host = useHost();
  const [form] = Form.useForm<Fields>();
  const { busy, failure, run } = useRun();
  const submit = async ({ old, passphrase }: Fields) => {
    if (await run(() => host.changePassphrase(person.id, old, passphrase))) onDone();
  };
  return (
    <FormDialog
      title={`更改口令：${person.name}`}
      okText="更改"
      width={460}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet dialog-lead">密钥不变，以前的签名不受影响。</p>
      {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void submit(fields)}>
        <Form.Item name="old" label="现在的口令" rules={[{ required: true, message: "请输入现在的口令" }]}>
          <PassphraseInput data-first />
        </Form.Item>
        <PassphraseFields label="新口令" />
      </Form>
    </FormDialog>
  );
}
