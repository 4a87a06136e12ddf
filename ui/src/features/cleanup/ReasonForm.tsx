// Why something is to end or to change, as the catalogue prints it.

import { Form, Input } from "antd";
import { FormDialog } from "../../components/FormDialog";
import { OUTCOMES } from "./model/outcomes";

interface Props {
  title: string;
  outcome: string;
  /** True where the causes speak for themselves if nothing is written. */
  optional?: boolean;
  onReason: (reason: string) => Promise<void>;
  onClose: () => void;
}

export function ReasonForm({ title, outcome, optional = false, onReason, onClose }: Props) {
  const [form] = Form.useForm<{ reason?: string }>();
  const name = OUTCOMES.find((one) => one.code === outcome)?.name ?? "";
  return (
    <FormDialog title={`${name}：${title}`} okText="记下" onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ reason }) => void onReason(reason ?? "")}>
        <Form.Item
          name="reason"
          label="理由"
          extra={optional ? "写进清理目录；不写的，写上各件的清理事由" : "写进清理目录"}
          rules={optional ? [] : [{ required: true, whitespace: true, message: "请写明理由" }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </FormDialog>
  );
}
