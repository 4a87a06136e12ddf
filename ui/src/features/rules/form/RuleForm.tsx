// A rule as a form, for those who want no YAML. Every change is a change of the text.

import { Alert, Button, Input, Select } from "antd";
import type { ReactNode } from "react";
import { useId } from "react";
import type { RuleTrial } from "../../../api/types";
import { DOMAINS, DOMAIN_NAME, REGIME_NAME, STRENGTHS, STRENGTH_MEANING, STRENGTH_NAME } from "../../../lib/words";
import { setField } from "../model/edit";
import type { Edit } from "../model/edit";
import { readForm } from "../model/form";
import { BasisRows } from "./BasisRows";
import { ExampleRows } from "./ExampleRows";
import { FindRows } from "./FindRows";
import { UnlessRows } from "./UnlessRows";
import "./form.css";

interface Props {
  yaml: string;
  trial: RuleTrial | null;
  onChange: (yaml: string) => void;
  /** Goes to the text, at a line where one is known. */
  onText: (line: number | null) => void;
}

const options = <Key extends string>(keys: readonly Key[], names: Record<Key, string>) =>
  keys.map((value) => ({ value, label: names[value] }));

export default function RuleForm({ yaml, trial, onChange, onText }: Props) {
  const read = readForm(yaml);
  if (!("form" in read)) {
    const { line } = read;
    return (
      <Alert
        type="warning"
        showIcon
        title={`文本${line === null ? "" : `第 ${line} 行`}写得不对，表单显示不了。请先在文本里改正。`}
        action={<Button onClick={() => onText(line)}>去改文本</Button>}
      />
    );
  }
  const { form } = read;
  const change = (edit: Edit) => onChange(edit(yaml));
  const line = (key: string, optional = false) => ({
    onChange: (event: { target: { value: string } }) => change(setField(key, event.target.value, optional)),
  });
  return (
    <form className="rule-form" data-testid="rule-form" onSubmit={(event) => event.preventDefault()}>
      <Field label="编号" words="小写字母、数字和连字符，定了以后不改">
        {(id) => <Input id={id} value={form.id} {...line("id")} />}
      </Field>
      <Field label="标题">{(id) => <Input id={id} value={form.title} {...line("title")} />}</Field>
      <div className="form-pair">
        <Field label="强度" words={STRENGTHS.flatMap((one) => (one === form.strength ? STRENGTH_MEANING[one] : [])).join("")}>
          {(id) => (
            <Select
              id={id}
              value={form.strength || null}
              options={options(STRENGTHS, STRENGTH_NAME)}
              onChange={(value: string) => change(setField("strength", value))}
            />
          )}
        </Field>
        <Field label="方面">
          {(id) => (
            <Select
              id={id}
              value={form.domain || null}
              options={options(DOMAINS, DOMAIN_NAME)}
              onChange={(value: string) => change(setField("domain", value))}
            />
          )}
        </Field>
        <Field label="适用于" words="空着就适用于所有文件">
          {(id) => (
            <Select
              id={id}
              mode="multiple"
              placeholder="所有文件"
              value={form.appliesTo}
              options={options(["normative", "major-decision", "market-measure"], REGIME_NAME)}
              onChange={(value: string[]) => change(setField("applies_to", value, true))}
            />
          )}
        </Field>
      </div>
      <BasisRows basis={form.basis} change={change} />
      {form.check === "pattern" ? (
        <>
          <FindRows find={form.find} change={change} />
          <UnlessRows prohibited={form.prohibited} unless={form.unless} change={change} />
        </>
      ) : (
        <Alert type="info" showIcon title="这条规则不按词语查找，查找的方式只能在文本里改；其余各项可以在这里改。" />
      )}
      <Field label="提示什么" words="{1} 换成查出的文字，{词类} 换成其中的词">
        {(id) => <Input.TextArea id={id} autoSize value={form.message} {...line("message")} />}
      </Field>
      <Field label="问起草人什么">
        {(id) => <Input.TextArea id={id} autoSize value={form.ask} {...line("ask", true)} />}
      </Field>
      <Field label="怎样修改">
        {(id) => <Input.TextArea id={id} autoSize value={form.fix} {...line("fix", true)} />}
      </Field>
      <ExampleRows examples={form.examples} trial={trial} change={change} />
    </form>
  );
}

function Field({ label, words, children }: { label: string; words?: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {words !== undefined && words !== "" && <small className="quiet">{words}</small>}
    </div>
  );
}
