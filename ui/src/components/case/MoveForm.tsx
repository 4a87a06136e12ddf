// One step of the case: what there is to say about it, and who says so.

import { Alert, Form, Input } from "antd";
import { useHost } from "../../api/host";
import type { CaseView, NextStepView } from "../../api/types";
import { FormDialog } from "../FormDialog";
import { useRun } from "../../lib/useRun";
import { ByField, useBy } from "../people/ByField";
import { neededNote, stepName } from "./steps";

interface Props {
  view: CaseView;
  step: NextStepView;
  onCase: (view: CaseView) => void;
  onClose: () => void;
}

interface Fields {
  note: string;
  by?: string;
}

export function MoveForm({ view, step, onCase, onClose }: Props) {
  const host = useHost();
  const by = useBy();
  const [form] = Form.useForm<Fields>();
  const { busy, failure, run } = useRun();
  const { lacking } = step;
  const regardless = lacking !== null;
  const name = stepName(view, step);
  const needed = neededNote(step.state, lacking);
  const submit = async (fields: Fields) => {
    const given = { to: step.state, note: fields.note ?? "", regardless, by: by.name(fields.by) };
    const done = await run(async () => onCase(await host.moveCase(view.review, given)));
    if (done) onClose();
  };
  return (
    <FormDialog
      title={regardless ? `${name}：${lacking}` : name}
      okText={regardless ? `记为${lacking}` : "确定"}
      okButtonProps={{ danger: regardless }}
      width={480}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {regardless && (
        <Alert
          type="warning"
          showIcon
          className="dialog-failure"
          title={`这会在档案和台账里记为“${lacking}”，以后不能抹去`}
          description={step.refused}
        />
      )}
      {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ note: "" }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item
          name="note"
          label={needed === null ? "说明（可以不填）" : "说明"}
          rules={needed === null ? [] : [{ required: true, whitespace: true, message: needed }]}
        >
          <Input.TextArea data-first autoSize={{ minRows: 3, maxRows: 8 }} placeholder={needed ?? ""} />
        </Form.Item>
        <ByField by={by} label="由谁处理" />
      </Form>
    </FormDialog>
  );
}
