// Which proposals are shown: by cause, by what is proposed, by owner, and by what is still
// to be done.

import { Input, Select } from "antd";
import type { CampaignView, CountedView } from "../../api/types";
import { isLimited } from "./model/wanted";
import type { Wanted } from "./model/wanted";

interface Props {
  view: CampaignView;
  wanted: Wanted;
  onSet: (changes: Record<string, string | null>) => void;
}

const ONLY = [
  { value: "undecided", label: "尚未作结论" },
  { value: "decided", label: "已作结论" },
  { value: "heard", label: "已有责任单位意见" },
  { value: "conflict", label: "意见不一致" },
];

export function Filters({ view, wanted, onSet }: Props) {
  return (
    <search className="cleanup-filters">
      <Input.Search
        allowClear
        aria-label="按标题或者文号查找"
        placeholder="标题或者文号里的词"
        defaultValue={wanted.text}
        onSearch={(text) => onSet({ q: text.trim() })}
      />
      <Choice name="事由" all="各种事由" options={view.causes.filter((one) => one.count > 0)} value={wanted.cause} onChange={(cause) => onSet({ cause })} />
      <Choice name="建议" all="各种建议" options={view.proposed} value={wanted.proposed} onChange={(proposed) => onSet({ proposed })} />
      <Choice name="责任单位" all="全部责任单位" options={view.owners} value={wanted.owner} onChange={(owner) => onSet({ owner })} />
      <Select
        allowClear
        aria-label="办理情况"
        placeholder="各种办理情况"
        value={wanted.only ?? undefined}
        options={ONLY}
        onChange={(only?: string) => onSet({ only: only ?? null })}
      />
      {isLimited(wanted) && (
        <button type="button" className="plain-link" onClick={() => onSet({ q: null, cause: null, proposed: null, owner: null, only: null })}>
          去掉筛选
        </button>
      )}
    </search>
  );
}

interface ChoiceProps {
  name: string;
  all: string;
  options: CountedView[];
  value: string | null;
  onChange: (value: string | null) => void;
}

function Choice({ name, all, options, value, onChange }: ChoiceProps) {
  return (
    <Select
      allowClear
      aria-label={name}
      placeholder={all}
      value={value ?? undefined}
      popupMatchSelectWidth={false}
      options={options.map((one) => ({ value: one.id, label: `${one.name}（${one.count}）` }))}
      onChange={(next?: string) => onChange(next ?? null)}
    />
  );
}
