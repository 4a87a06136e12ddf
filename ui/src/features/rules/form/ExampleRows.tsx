// 例句: what a rule has to find and what it has to leave alone, tried as one types.

import { Button, Input, Select } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useRef } from "react";
import type { RuleTrial } from "../../../api/types";
import type { Example } from "../model/form";
import { addExample, dropRow, setExample } from "../model/edit";
import type { Edit } from "../model/edit";
import { Rows } from "./Rows";

interface Props {
  examples: Example[];
  /** What came of them; null while they are being tried. */
  trial: RuleTrial | null;
  change: (edit: Edit) => void;
}

const KINDS = [
  { value: true, label: "应当查出" },
  { value: false, label: "不应查出" },
];

export function ExampleRows({ examples, trial, change }: Props) {
  return (
    <Rows
      title="例句"
      words="应当查出的和不应查出的，各写至少两句。应当查出的句子里，用 «» 标出正好要查出的文字。"
      adds={[
        { label: "添一句应当查出的", add: () => change(addExample(true)) },
        { label: "添一句不应查出的", add: () => change(addExample(false)) },
      ]}
      rows={examples.map((one, at) => ({
        key: String(at),
        name: `第${at + 1}条例句`,
        drop: () => change(dropRow("examples", at)),
        fields: <Fields example={one} at={at} amiss={amiss(trial, one)} change={change} />,
      }))}
    />
  );
}

/** 漏报, 误报 or 范围不符; null where it goes as it says, or was not tried. */
function amiss(trial: RuleTrial | null, { text }: Example): string | null {
  return trial?.examples.find(({ example }) => example === text)?.kind ?? null;
}

interface FieldsProps {
  example: Example;
  at: number;
  amiss: string | null;
  change: (edit: Edit) => void;
}

function Fields({ example: { hit, text }, at, amiss: kind, change }: FieldsProps) {
  const box = useRef<TextAreaRef>(null);
  const mark = () => {
    const area = box.current?.resizableTextArea?.textArea;
    if (area === undefined) return;
    const { selectionStart: start, selectionEnd: end } = area;
    if (start < end) change(setExample(at, hit, `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`));
    area.focus();
  };
  return (
    <>
      <Select
        className="form-kind"
        aria-label="应不应当查出"
        value={hit}
        options={KINDS}
        onChange={(to) => change(setExample(at, to, text))}
      />
      <span className="form-example">
        <Input.TextArea
          ref={box}
          aria-label="句子"
          autoSize
          status={kind === null ? "" : "warning"}
          value={text}
          onChange={(event) => change(setExample(at, hit, event.target.value))}
        />
        {kind !== null && <small className="trial-bad">{kind}</small>}
      </span>
      {hit && (
        <Button title="先选中句子里要查出的文字" onClick={mark}>
          标出所选
        </Button>
      )}
    </>
  );
}
