// A finding of a person's own on the words that were selected.

import { Alert, Form, Input, Radio } from "antd";
import type { OwnFindingGiven, SpanView, Strength } from "../../../api/types";
import { FormDialog } from "../../../components/FormDialog";
import { ByField, useBy } from "../../../components/people/ByField";
import { useRun } from "../../../lib/useRun";
import { STRENGTHS, STRENGTH_MEANING, STRENGTH_NAME } from "../../../lib/words";

interface Props {
  span: SpanView;
  quote: string;
  onAdd: (given: OwnFindingGiven) => Promise<void>;
  onClose: () => void;
}

interface Fields {
  strength: Strength;
  problem: string;
  basis: string;
  fix: string;
  by?: string;
}

export function OwnForm({ span, quote, onAdd, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const by = useBy();
  const { busy, failure, run } = useRun();
  const submit = (fields: Fields) =>
    run(() =>
      onAdd({
        span,
        strength: fields.strength,
        problem: fields.problem,
        basis: fields.basis ?? "",
        fix: fields.fix ?? "",
        by: by.name(fields.by),
      }),
    );
  return (
    <FormDialog
      title="提出意见"
      okText="记下"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <blockquote className="own-quote" data-testid="own-quote">
        {quote}
      </blockquote>
      {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ strength: "should", problem: "", basis: "", fix: "" }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="strength" label="强度">
          <Radio.Group
            options={STRENGTHS.map((one) => ({
              value: one,
              label: <span title={STRENGTH_MEANING[one]}>{STRENGTH_NAME[one]}</span>,
            }))}
          />
        </Form.Item>
        <Form.Item name="problem" label="问题" rules={[{ required: true, whitespace: true, message: "请写明问题" }]}>
          <Input.TextArea data-first autoSize={{ minRows: 2, maxRows: 6 }} placeholder="哪里不对，为什么" />
        </Form.Item>
        <Form.Item name="basis" label="依据">
          <Input placeholder="可以不填；例如《…》第十条第二款" />
        </Form.Item>
        <Form.Item name="fix" label="修改建议">
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} placeholder="可以不填" />
        </Form.Item>
        <ByField by={by} label="由谁提出" />
      </Form>
    </FormDialog>
  );
}
