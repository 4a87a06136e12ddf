// 下一步: the steps that may follow. What is refused says why; 公布 can be recorded even
// so, because it may have happened.

import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import type { MenuProps } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { CaseView, NextStepView } from "../../api/types";
import { MoveForm } from "./MoveForm";
import { lackedShort, mayBeRegardless, stepName } from "./steps";

interface Props {
  view: CaseView;
  onCase: (view: CaseView) => void;
}

export function NextStep({ view, onCase }: Props) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState<NextStepView | null>(null);
  const items: MenuProps["items"] = view.next.map((step) => ({
    key: step.state,
    danger: mayBeRegardless(step),
    disabled: step.refused !== null && !mayBeRegardless(step),
    label: <StepLabel name={stepName(view, step)} step={step} />,
  }));
  // An opinion is given by signing it, not by a step.
  if (view.state === "under-review") {
    const words = view.opinion === null ? "在意见页写好以后签署" : "已有保存的意见，到意见页签署";
    items.unshift({ key: "sign", label: <Label name="出具意见" words={words} /> });
  }
  return (
    <>
      <Dropdown
        autoFocus
        trigger={["click"]}
        placement="bottomRight"
        menu={{
          items,
          onClick: ({ key }) => {
            if (key === "sign") void navigate(`/review/${view.newest}/opinion`);
            else setAsked(view.next.find((step) => step.state === key) ?? null);
          },
        }}
      >
        <Button size="small" color="primary" variant="outlined" icon={<DownOutlined aria-hidden="true" />} iconPlacement="end" data-testid="next-step">
          下一步
        </Button>
      </Dropdown>
      {asked !== null && (
        <MoveForm view={view} step={asked} onCase={onCase} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

function StepLabel({ name, step }: { name: string; step: NextStepView }) {
  if (step.refused === null) return name;
  if (mayBeRegardless(step)) return <Label name={`${name}（${lackedShort(step.lacking ?? "")}，如实记录）`} words={step.refused} />;
  return <Label name={name} words={step.refused} />;
}

function Label({ name, words }: { name: string; words: string }) {
  return (
    <span className="next-label">
      {name}
      <small>{words}</small>
    </span>
  );
}
