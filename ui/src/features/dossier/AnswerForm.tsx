// What becomes of opinions that say the same: adopted, partly, or not, and why.

import { Form, Input, Modal, Radio } from "antd";
import type { GivenAnswer, OpinionGroup } from "../../api/types";
import { person, rememberPerson } from "../../lib/person";

interface Props {
  group: OpinionGroup;
  busy: boolean;
  onAnswer: (given: GivenAnswer) => Promise<void>;
  onClose: () => void;
}

interface Fields {
  answer: string;
  reason: string;
  by: string;
}

const NEEDED = [{ required: true, message: "这一项要填写" }];

export function AnswerForm({ group, busy, onAnswer, onClose }: Props) {
  const [form] = Form.useForm<Fields>();
  const answer = Form.useWatch("answer", form);
  const last = group.opinions[0]?.answer ?? null;
  const submit = async (fields: Fields) => {
    rememberPerson(fields.by);
    const opinions = group.opinions.map((opinion) => opinion.id);
    await onAnswer({ opinions, answer: fields.answer, reason: fields.reason ?? "", by: fields.by });
  };
  return (
    <Modal
      open
      title={group.opinions.length > 1 ? `答复 ${group.opinions.length} 条相同的意见` : "答复意见"}
      okText="记下"
      cancelText="取消"
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
          by: person(),
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
        <Form.Item name="by" label="由谁答复" rules={NEEDED}>
          <Input placeholder="姓名或者职务" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
