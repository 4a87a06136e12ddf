// What becomes of opinions that say the same: adopted, partly, or not, and why.

import { Form, Input, Radio } from "antd";
import type { GivenAnswer, OpinionGroup } from "../../api/types";
import { FormDialog } from "../../components/FormDialog";
import { ByField, useBy } from "../../components/people/ByField";

interface Props {
  group: OpinionGroup;
  busy: boolean;
  onAnswer: (given: GivenAnswer) => Promise<void>;
  onClose: () => void;
}

interface Fields {
  answer: string;
  reason: string;
  by?: string;
}

const NEEDED = [{ required: true, message: "这一项要填写" }];

export function AnswerForm({ group, busy, onAnswer, onClose }: Props) {
  const by = useBy(true);
  const [form] = Form.useForm<Fields>();
  const answer = Form.useWatch("answer", form);
  const last = group.opinions[0]?.answer ?? null;
  const submit = async (fields: Fields) => {
    const opinions = group.opinions.map((opinion) => opinion.id);
    await onAnswer({ opinions, answer: fields.answer, reason: fields.reason ?? "", by: by.name(fields.by) });
  };
  return (
    <FormDialog
      title={group.opinions.length > 1 ? `答复 ${group.opinions.length} 条相同的意见` : "答复意见"}
      okText="记下"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="opinion-text">{group.opinions[0]?.text}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          answer: last?.answer,
          reason: last?.reason ?? "",
        }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="answer" label="采纳情况" rules={NEEDED}>
          <Radio.Group
            options={[
              { value: "adopted", label: "采纳" },
              { value: "partly", label: "部分采纳" },
              { value: "rejected", label: "不采纳" },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={answer === "adopted" ? "修改情况" : "理由"}
          rules={answer === "adopted" ? [] : NEEDED}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
        <ByField by={by} label="由谁答复" />
      </Form>
    </FormDialog>
  );
}
