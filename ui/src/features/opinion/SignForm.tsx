// Signing: who, their passphrase, and what the signature covers. Says first what is still
// in the way.

import { SafetyCertificateOutlined } from "@ant-design/icons";
import { Alert, Button, Form } from "antd";
import { Link } from "react-router";
import { useHost } from "../../api/host";
import type { CaseView } from "../../api/types";
import { useIdentity } from "../../components/people/identity";
import { PassphraseInput } from "../../components/people/PassphraseInput";
import { PersonSelect } from "../../components/people/PersonSelect";
import { useRun } from "../../lib/useRun";

interface Props {
  view: CaseView;
  unsaved: boolean;
  onCase: (view: CaseView) => void;
}

interface Fields {
  person: number;
  passphrase: string;
}

export function SignForm({ view, unsaved, onCase }: Props) {
  const host = useHost();
  const { people, who } = useIdentity();
  const [form] = Form.useForm<Fields>();
  const { busy, failure, run } = useRun();
  const obstacles = inTheWay(view, unsaved);
  const submit = async ({ person, passphrase }: Fields) => {
    const done = await run(async () => onCase(await host.signOpinion(view.review, person, passphrase)));
    if (done) return;
    form.setFieldValue("passphrase", "");
    form.focusField("passphrase");
  };
  return (
    <section className="sign" aria-label="签署" data-testid="sign">
      <h2>签署</h2>
      {obstacles.length > 0 && (
        <ul className="obstacles" data-testid="obstacles">
          {obstacles.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {people.length === 0 ? (
        <p className="quiet">
          还没有人员和密钥，不能签署。请先到<Link to="/settings">设置</Link>里添加人员。
        </p>
      ) : (
        <Form
          // The person who signs in meanwhile is offered.
          key={who?.id ?? "nobody"}
          form={form}
          layout="vertical"
          requiredMark={false}
          disabled={obstacles.length > 0 || busy}
          initialValues={{ person: who?.id, passphrase: "" }}
          onFinish={(fields) => void submit(fields)}
        >
          <Form.Item name="person" label="签署人" rules={[{ required: true, message: "请选择签署人" }]}>
            <PersonSelect people={people} />
          </Form.Item>
          <Form.Item name="passphrase" label="口令" rules={[{ required: true, message: "请输入口令" }]}>
            <PassphraseInput />
          </Form.Item>
          {failure !== null && <Alert type="error" showIcon title={failure.message} className="dialog-failure" />}
          <p className="quiet sign-covers">
            签名覆盖送审文本、规则包、法规库、单位信息、全部问题和处理意见、审核意见和签署时间。签署后不能再改。
          </p>
          <Button type="primary" htmlType="submit" icon={<SafetyCertificateOutlined aria-hidden="true" />} loading={busy} block>
            签署
          </Button>
        </Form>
      )}
    </section>
  );
}

/** What has to be done before it can be signed, as sentences. */
function inTheWay(view: CaseView, unsaved: boolean): string[] {
  const found: string[] = [];
  if (!["under-review", "opined"].includes(view.state)) {
    found.push(`现在是“${view.state_name}”，受理审核以后才能签署（右上角“下一步”）`);
  }
  if (view.draft.undecided > 0) found.push(`${view.draft.undecided} 条问题等待处理`);
  if (unsaved) found.push("有改动没有保存");
  if (view.opinion === null) found.push("还没有保存审核意见");
  else if (view.opinion.conclusion === null) found.push("还没有选择结论");
  else if (view.opinion.text === "") found.push("正文是空的");
  return found;
}
