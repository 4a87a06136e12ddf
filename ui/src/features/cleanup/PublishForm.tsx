// 登记公布: says plainly what changes with it. Where the decision has not come through review
// and discussion, one can only record that it happened all the same, and has to say why.

import { Alert, Checkbox, DatePicker, Form, Input } from "antd";
import dayjs from "dayjs";
import type { Dayjs } from "dayjs";
import { useHost } from "../../api/host";
import type { CampaignView } from "../../api/types";
import { FormDialog } from "../../components/FormDialog";
import { ByField, useBy } from "../../components/people/ByField";
import { useRun } from "../../lib/useRun";

interface Props {
  view: CampaignView;
  onPublished: (view: CampaignView) => void;
  onClose: () => void;
}

interface Fields {
  day: Dayjs;
  number: string;
  note?: string;
  regardless?: boolean;
  by?: string;
}

export function PublishForm({ view, onPublished, onClose }: Props) {
  const host = useHost();
  const by = useBy(true);
  const { busy, failure, run } = useRun();
  const [form] = Form.useForm<Fields>();
  const regardless = Form.useWatch("regardless", form) === true;
  const { keep, amend, repeal, lapse } = view.row.progress;
  const barred = view.unpublished !== null;
  const submit = (fields: Fields) =>
    run(async () =>
      onPublished(
        await host.publishCampaign(view.row.id, {
          day: fields.day.format("YYYY-MM-DD"),
          number: fields.number,
          note: fields.note ?? "",
          regardless: fields.regardless === true,
          by: by.name(fields.by),
        }),
      ),
    );
  return (
    <FormDialog
      title="登记清理结果的公布"
      okText="登记公布"
      okButtonProps={{ disabled: barred && !regardless }}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {barred && <Alert type="warning" showIcon title={view.unpublished} />}
      {failure !== null && <Alert type="error" showIcon title={failure.message} />}
      <p className="publish-says">
        登记以后，{repeal} 件转为已废止，{lapse} 件转为已失效，{keep} 件继续有效，{amend}{" "}
        件待责任单位修改；清理决定的审查事项同时转为公布；本次清理不能再改动，记录长期保存。
      </p>
      <Form form={form} layout="vertical" initialValues={{ day: dayjs() }} onFinish={(fields) => void submit(fields)}>
        <Form.Item name="number" label="清理决定的文号" rules={[{ required: true, whitespace: true, message: "请写明文号" }]}>
          <Input placeholder="例如 某科〔2026〕9号" />
        </Form.Item>
        <Form.Item name="day" label="公布日期" rules={[{ required: true, message: "请选择日期" }]}>
          <DatePicker allowClear={false} disabledDate={(date) => date.isAfter(dayjs(), "day")} />
        </Form.Item>
        {barred && (
          <Form.Item name="regardless" valuePropName="checked">
            <Checkbox>已经公布，如实登记为手续不全即公布</Checkbox>
          </Form.Item>
        )}
        <Form.Item
          name="note"
          label={regardless ? "情况说明" : "备注"}
          rules={regardless ? [{ required: true, whitespace: true, message: "请写明情况" }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
        <ByField by={by} label="由谁登记" />
      </Form>
    </FormDialog>
  );
}
