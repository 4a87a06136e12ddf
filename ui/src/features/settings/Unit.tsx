// 单位信息: what is said here gives the local words their names, chooses the province's
// rules, and sets the terms. It counts from the next review on.

import { Alert, App, Button, Form, Input, InputNumber, Select, Skeleton } from "antd";
import { useCallback } from "react";
import { useHost } from "../../api/host";
import type { ProfileView } from "../../api/types";
import { FailureResult } from "../../components/FailureResult";
import { useLoad } from "../../lib/useLoad";
import { useRun } from "../../lib/useRun";

export function Unit() {
  const host = useHost();
  const profile = useLoad(useCallback(() => host.profile(), [host]));
  return (
    <section className="settings-section" aria-labelledby="unit-title" data-testid="unit">
      <header>
        <h2 id="unit-title">单位信息</h2>
      </header>
      <p className="quiet">从下一次审查起生效；已经登记的审查不变，并写明当时用的单位信息。</p>
      {profile.state === "loading" && <Skeleton active paragraph={{ rows: 5 }} />}
      {profile.state === "failed" && <FailureResult failure={profile.failure} onRetry={profile.reload} />}
      {profile.state === "ready" && <UnitForm profile={profile.data} onSaved={profile.reload} />}
    </section>
  );
}

function UnitForm({ profile, onSaved }: { profile: ProfileView; onSaved: () => void }) {
  const host = useHost();
  const { message } = App.useApp();
  const [form] = Form.useForm<ProfileView>();
  const { busy, failure, run } = useRun();
  const scheme = Form.useWatch("opinion_number", form) ?? profile.opinion_number;
  const submit = async (fields: ProfileView) => {
    const done = await run(async () => void (await host.setProfile({ ...profile, ...fields })));
    if (!done) return;
    void message.success("单位信息已保存");
    onSaved();
  };
  return (
    <Form
      form={form}
      className="unit-form"
      layout="vertical"
      requiredMark={false}
      disabled={busy}
      initialValues={profile}
      onFinish={(fields) => void submit(fields)}
    >
      <Form.Item name="body" label="单位全称" rules={[{ required: true, whitespace: true, message: "请写明单位全称" }]}>
        <Input placeholder="某某市司法局" />
      </Form.Item>
      <Form.Item name="packs" label="省市规则包" extra="不选只用全国规则">
        <Select mode="multiple" options={profile.choices.map(({ id, title }) => ({ value: id, label: title }))} />
      </Form.Item>
      <Names name="places" label="本地地名" extra="全称和简称，例如：义马市、义马。文稿里出现时按“本地”理解" />
      <Names name="above" label="上级地名" extra="由近到远，例如：三门峡市、河南省" />
      <Names name="below" label="下辖地名" extra="区县、乡镇、街道" />
      <Form.Item
        name="opinion_number"
        label="审核意见的编号"
        extra={scheme.trim() === "" ? "不填则每次手写。可以写成：合法审〔{年}〕{号}号" : `下一个像这样：${example(scheme)}`}
      >
        <Input placeholder="合法审〔{年}〕{号}号" />
      </Form.Item>
      <div className="unit-terms">
        <Term name="review" label="合法性审核期限（工作日）" required />
        <Term name="publication" label="公布期限（集体讨论后，工作日）" />
        <Term name="filing" label="备案期限（公布后，日）" />
        <Term name="validity" label="没有写明有效期的规范性文件，有效期（年）" />
        <Term name="trial" label="其中试行、暂行的（年）" />
      </div>
      {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
      <Button type="primary" htmlType="submit" loading={busy}>
        保存单位信息
      </Button>
    </Form>
  );
}

function Names({ name, label, extra }: { name: keyof ProfileView; label: string; extra: string }) {
  return (
    <Form.Item name={name} label={label} extra={extra}>
      <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={["、", "，", ",", " "]} placeholder="写一个按回车" />
    </Form.Item>
  );
}

function Term({ name, label, required = false }: { name: string; label: string; required?: boolean }) {
  return (
    <Form.Item
      name={["terms", name]}
      label={label}
      rules={required ? [{ required: true, message: "请填写工作日数" }] : []}
    >
      <InputNumber min={1} max={250} placeholder="不设期限" />
    </Form.Item>
  );
}

/** The scheme filled for this year's first opinion. */
function example(scheme: string): string {
  return scheme.replace("{年}", String(new Date().getFullYear())).replace("{号}", "1");
}
