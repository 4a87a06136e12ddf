// A person states a fact: which, what, and who says so.

import { DatePicker, Form, Input, InputNumber, Select } from "antd";
import type { Dayjs } from "dayjs";
import type { KindView, StatedFact } from "../../api/types";
import { FormDialog } from "../../components/FormDialog";
import { ByField, useBy } from "../../components/people/ByField";

interface Props {
  kinds: readonly KindView[];
  /** The kind to begin with, or empty. */
  kind: string;
  busy: boolean;
  onState: (fact: StatedFact) => Promise<void>;
  onClose: () => void;
}

interface Fields {
  kind: string;
  day?: Dayjs;
  period?: [Dayjs, Dayjs];
  count?: number;
  words?: string;
  by?: string;
}

export function StateFact({ kinds, kind, busy, onState, onClose }: Props) {
  const by = useBy(true);
  const [form] = Form.useForm<Fields>();
  const chosen = Form.useWatch("kind", form) ?? kind;
  const shape = kinds.find((one) => one.id === chosen)?.shape;
  const needed = [{ required: true, message: "这一项要填写" }];

  const submit = async (fields: Fields) => {
    await onState({
      kind: fields.kind,
      day: iso(shape === "period" ? fields.period?.[0] : fields.day),
      until: iso(fields.period?.[1]),
      count: fields.count ?? null,
      words: fields.words ?? null,
      by: by.name(fields.by),
    });
  };

  return (
    <FormDialog
      title="补充或者更正事实"
      okText="记下"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">记下以后，以这里写的为准，卷宗里会写明由谁认定。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: kind === "" ? undefined : kind }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="kind" label="事实" rules={needed}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={kinds.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        {shape === "day" && (
          <Form.Item name="day" label="日期" rules={needed}>
            <DatePicker />
          </Form.Item>
        )}
        {shape === "period" && (
          <Form.Item name="period" label="起止日期" rules={needed}>
            <DatePicker.RangePicker />
          </Form.Item>
        )}
        {shape === "count" && (
          <Form.Item name="count" label="数量" rules={needed}>
            <InputNumber min={0} precision={0} />
          </Form.Item>
        )}
        {shape === "words" && (
          <Form.Item name="words" label="内容" rules={needed}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
        )}
        <ByField by={by} label="由谁认定" />
      </Form>
    </FormDialog>
  );
}

function iso(day: Dayjs | undefined): string | null {
  return day === undefined ? null : day.format("YYYY-MM-DD");
}
