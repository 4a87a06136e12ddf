// 更正: the same field of one or of many documents, with a reason and a name.

import { Alert, AutoComplete, DatePicker, Form, Input, Select } from "antd";
import dayjs from "dayjs";
import type { Dayjs } from "dayjs";
import { useHost } from "../api/host";
import { useRun } from "../lib/useRun";
import { FormDialog } from "./FormDialog";
import { ByField, useBy } from "./people/ByField";

interface Props {
  /** Titles by number. */
  documents: ReadonlyMap<number, string>;
  /** The field to begin with. */
  field?: string;
  onDone: () => void;
  onClose: () => void;
}

interface Fields {
  field: string;
  day?: Dayjs | null;
  state?: string;
  since?: Dayjs | null;
  words?: string;
  reason: string;
  by?: string;
}

const DAYS = ["施行日期", "有效期至", "成文日期"];
const FIELDS = [...DAYS, "状态", "标题", "文号", "机关", "文种"];
const STATES = ["有效", "将届满", "已届满", "尚未施行", "已废止", "已失效", "被替代", "待核"];
const REASONS = ["核对原件", "已公布废止", "已公布失效", "已公布继续有效", "识别有误"];

export function CorrectForm({ documents, field = "有效期至", onDone, onClose }: Props) {
  const host = useHost();
  const by = useBy(true);
  const { busy, failure, run } = useRun();
  const [form] = Form.useForm<Fields>();
  const chosen = Form.useWatch("field", form) ?? field;
  const stated = Form.useWatch("state", form);
  const needed = [{ required: true, whitespace: true, message: "这一项要填写" }];

  const submit = async (fields: Fields) => {
    const done = await run(() =>
      host.correct({
        documents: [...documents.keys()],
        field: fields.field,
        value: valueOf(fields),
        reason: fields.reason,
        by: by.name(fields.by),
        since: sinceOf(fields),
      }),
    );
    if (done) onDone();
  };

  return (
    <FormDialog
      title={documents.size === 1 ? "更正" : `更正 ${documents.size} 份文件`}
      okText="更正"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">
        {documents.size === 1 ? [...documents.values()][0] : "所选文件的同一项都改成下面的内容。"}
      </p>
      {failure !== null && <Alert type="error" showIcon title={failure.message} />}
      <Form form={form} layout="vertical" initialValues={{ field }} onFinish={(fields) => void submit(fields)}>
        <Form.Item name="field" label="项目">
          <Select options={FIELDS.map((name) => ({ value: name, label: name }))} />
        </Form.Item>
        {DAYS.includes(chosen) && (
          <Form.Item name="day" label="改为" extra="留空就撤回原来的更正，以文件里读到的为准">
            <DatePicker className="wide" />
          </Form.Item>
        )}
        {chosen === "状态" && (
          <Form.Item name="state" label="改为" extra="留空就撤回原来的更正，由程序判断">
            <Select allowClear options={STATES.map((name) => ({ value: name, label: name }))} />
          </Form.Item>
        )}
        {chosen === "状态" && stated !== undefined && (
          <Form.Item name="since" label="自哪一天起" extra="这一天以前仍按原来的状态；留空就不论哪一天">
            <DatePicker className="wide" disabledDate={(date) => date.isAfter(dayjs(), "day")} />
          </Form.Item>
        )}
        {!DAYS.includes(chosen) && chosen !== "状态" && (
          <Form.Item name="words" label="改为" extra="留空就撤回原来的更正，以文件里读到的为准">
            <Input />
          </Form.Item>
        )}
        <Form.Item name="reason" label="理由" rules={needed}>
          <AutoComplete options={REASONS.map((value) => ({ value }))} placeholder="例如：核对原件" />
        </Form.Item>
        <ByField by={by} label="由谁更正" />
      </Form>
    </FormDialog>
  );
}

function valueOf({ field, day, state, words }: Fields): string {
  if (DAYS.includes(field)) return day?.format("YYYY-MM-DD") ?? "";
  return (field === "状态" ? state : words) ?? "";
}

/** Only a state holds from a day on. */
function sinceOf({ field, state, since }: Fields): string | null {
  return field === "状态" && state !== undefined ? (since?.format("YYYY-MM-DD") ?? null) : null;
}
