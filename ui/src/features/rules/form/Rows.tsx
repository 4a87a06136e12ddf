// A list of the form: its lines, each of which can be taken out, and how to add one.

import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactNode } from "react";

interface Props {
  title: string;
  words?: ReactNode;
  rows: { key: string; name: string; fields: ReactNode; drop: () => void }[];
  adds: { label: string; add: () => void }[];
  children?: ReactNode;
}

export function Rows({ title, words, rows, adds, children }: Props) {
  return (
    <fieldset className="form-rows">
      <legend>{title}</legend>
      {words !== undefined && <p className="quiet">{words}</p>}
      {children}
      {rows.map(({ key, name, fields, drop }) => (
        <div key={key} className="form-row" role="group" aria-label={name}>
          {fields}
          <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={`删去${name}`} title="删去" onClick={drop} />
        </div>
      ))}
      <p className="form-adds">
        {adds.map(({ label, add }) => (
          <Button key={label} size="small" type="dashed" icon={<PlusOutlined aria-hidden="true" />} onClick={add}>
            {label}
          </Button>
        ))}
      </p>
    </fieldset>
  );
}
