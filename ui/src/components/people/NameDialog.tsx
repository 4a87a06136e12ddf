// Whose act it is, in an office that has entered no people.

import { Form, Input } from "antd";
import { FormDialog } from "../FormDialog";

export function NameDialog({ onAnswer }: { onAnswer: (name: string | null) => void }) {
  const [form] = Form.useForm<{ name: string }>();
  return (
    <FormDialog
      title="由谁处理"
      okText="继续"
      width={400}
      onOk={() => form.submit()}
      onCancel={() => onAnswer(null)}
    >
      <p className="quiet dialog-lead">记在档案里，以后能查到。在“设置”里建立人员以后，不用再填。</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ name }) => onAnswer(name.trim())}>
        <Form.Item name="name" label="姓名或者职务" rules={[{ required: true, whitespace: true, message: "这一项要填写" }]}>
          <Input data-first />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
