// Signing in: who, and their passphrase.

import { Alert, Form } from "antd";
import type { PersonView } from "../../api/types";
import { FormDialog } from "../FormDialog";
import { person } from "../../lib/person";
import { useRun } from "../../lib/useRun";
import { PassphraseInput } from "./PassphraseInput";
import { PersonSelect } from "./PersonSelect";

interface Props {
  people: readonly PersonView[];
  onSignIn: (person: number, passphrase: string) => Promise<void>;
  onClose: () => void;
}

interface Fields {
  person: number;
  passphrase: string;
}

export function SignInDialog({ people, onSignIn, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const { busy, failure, run } = useRun();
  const last = people.find((one) => one.name === person()) ?? (people.length === 1 ? people[0] : undefined);
  const submit = async (fields: Fields) => {
    if (await run(() => onSignIn(fields.person, fields.passphrase))) return;
    form.setFieldValue("passphrase", "");
    form.focusField("passphrase");
  };
  return (
    <FormDialog
      title="登录"
      okText="登录"
      width={400}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet dialog-lead">登录以后，处理意见和签署都记在本人名下。</p>
      {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ person: last?.id, passphrase: "" }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="person" label="人员" rules={[{ required: true, message: "请选择人员" }]}>
          <PersonSelect people={people} />
        </Form.Item>
        <Form.Item name="passphrase" label="口令" rules={[{ required: true, message: "请输入口令" }]}>
          <PassphraseInput data-first onPressEnter={() => form.submit()} />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
