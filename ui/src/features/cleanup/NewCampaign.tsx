// A new campaign: name, day, scope, and what to look for. The scan shows its progress and
// can be stopped.

import { Alert, Checkbox, DatePicker, Form, Input, Progress, Select } from "antd";
import dayjs from "dayjs";
import type { Dayjs } from "dayjs";
import { useNavigate } from "react-router";
import type { CampaignsView } from "../../api/types";
import { FormDialog } from "../../components/FormDialog";
import { ByField, useBy } from "../../components/people/ByField";
import { useWork } from "../../components/work";

interface Fields {
  name: string;
  day: Dayjs;
  issuer?: string;
  year?: number;
  kind?: string;
  causes: string[];
  by?: string;
}

const NEEDED = [{ required: true, message: "这一项要填写" }];

export function NewCampaign({ view, onClose }: { view: CampaignsView; onClose: () => void }) {
  const navigate = useNavigate();
  const by = useBy(true);
  const { work, startCampaign, stop, dismiss } = useWork();
  const [form] = Form.useForm<Fields>();
  const running = work.state === "running";

  const close = () => {
    if (work.state === "failed") dismiss();
    onClose();
  };
  const submit = async (fields: Fields) => {
    const id = await startCampaign({
      name: fields.name,
      day: fields.day.format("YYYY-MM-DD"),
      issuer: fields.issuer ?? null,
      year: fields.year ?? null,
      kind: fields.kind ?? null,
      causes: fields.causes,
      by: by.name(fields.by),
    });
    if (id !== null) void navigate(`/cleanup/${id}`);
  };

  return (
    <FormDialog
      title="开始一次清理"
      okText="开始摸底"
      width={640}
      confirmLoading={running}
      onOk={() => form.submit()}
      onCancel={running ? stop : close}
      cancelText={running ? "停止" : "取消"}
      mask={{ closable: false }}
    >
      {work.state === "failed" && <Alert type="error" showIcon title={work.failure.message} />}
      <Form
        form={form}
        layout="vertical"
        disabled={running}
        initialValues={{
          name: `${dayjs().year()}年行政规范性文件清理`,
          day: dayjs(),
          causes: view.causes.map((cause) => cause.id),
        }}
        onFinish={(fields) => void submit(fields)}
      >
        <Form.Item name="name" label="名称" rules={NEEDED}>
          <Input />
        </Form.Item>
        <Form.Item name="day" label="基准日" rules={NEEDED} extra="按这一天判断文件的效力和依据，这一天以后制定的文件不列入">
          <DatePicker allowClear={false} />
        </Form.Item>
        <div className="scope-fields">
          <Form.Item name="issuer" label="发文机关">
            <Select
              allowClear
              showSearch
              placeholder="全部机关"
              options={view.issuers.map((value) => ({ value, label: value }))}
            />
          </Form.Item>
          <Form.Item name="year" label="成文年份">
            <Select allowClear placeholder="全部年份" options={view.years.map((value) => ({ value, label: `${value}年` }))} />
          </Form.Item>
          <Form.Item name="kind" label="文种">
            <Select allowClear placeholder="全部文种" options={view.kinds.map((value) => ({ value, label: value }))} />
          </Form.Item>
        </div>
        <Form.Item name="causes" label="查找哪些事由" rules={[{ required: true, message: "请至少选择一种" }]}>
          <Checkbox.Group className="cause-choices" options={view.causes.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <ByField by={by} label="由谁开展" />
      </Form>
      {running && <Scanning done={work.progress?.done ?? 0} total={work.progress?.total ?? 0} stopping={work.stopping} />}
    </FormDialog>
  );
}

interface ScanningProps {
  done: number;
  total: number;
  stopping: boolean;
}

function Scanning({ done, total, stopping }: ScanningProps) {
  return (
    <div className="scanning" role="status">
      <Progress percent={total === 0 ? 0 : Math.round((done / total) * 100)} size="small" />
      <span className="quiet">
        {stopping ? "正在停止" : total === 0 ? "正在准备" : `已看 ${done} 件，共 ${total} 件`}
      </span>
    </div>
  );
}
