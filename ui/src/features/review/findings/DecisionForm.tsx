// A decision on a finding that needs words: why it is not adopted, or who decides.

import { Checkbox, Form, Input } from "antd";
import type { FindingView } from "../../../api/types";
import { FormDialog } from "../../../components/FormDialog";
import { DECISION_NAME } from "../../../lib/words";
import type { Decision } from "../../../lib/words";
import { ByField, useBy } from "../../../components/people/ByField";

export interface Asked {
  finding: number;
  decision: Decision;
}

interface Props {
  asked: Asked;
  findings: readonly FindingView[];
  onDecide: (findings: number[], decision: Decision, reason: string, by: string) => Promise<void>;
  onClose: () => void;
}

interface Fields {
  reason: string;
  by?: string;
  all: boolean;
}

const NEEDED = [{ required: true, whitespace: true, message: "这一项要填写" }];

export function DecisionForm({ asked, findings, onDecide, onClose }: Props) {
  const by = useBy();
  const [form] = Form.useForm<Fields>();
  const { finding, decision } = asked;
  const rule = findings[finding]?.rule;
  const same = findings.flatMap((one, index) => (one.rule === rule ? [index] : []));
  const submit = async (fields: Fields) => {
    const { reason, all } = fields;
    await onDecide(all ? same : [finding], decision, reason ?? "", by.name(fields.by));
  };
  return (
    <FormDialog
      title={`${DECISION_NAME[decision]}：${findings[finding]?.title ?? ""}`}
      okText="记下"
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ reason: "", all: false }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="reason" label="理由" rules={decision === "rejected" ? NEEDED : []}>
          <Input.TextArea
            data-first
            autoSize={{ minRows: 3, maxRows: 8 }}
            placeholder={decision === "rejected" ? "写明依据，以后能查到为什么没有采纳" : "可以不填"}
          />
        </Form.Item>
        <ByField by={by} label="由谁处理" />
        {same.length > 1 && (
          <Form.Item name="all" valuePropName="checked">
            <Checkbox>同一条规则的 {same.length} 处一并处理</Checkbox>
          </Form.Item>
        )}
      </Form>
    </FormDialog>
  );
}
