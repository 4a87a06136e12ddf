// The field 由谁…, asked for only where the program doesn't know who is working.

import { Form, Input } from "antd";
import { person, rememberPerson } from "../../lib/person";
import { useIdentity } from "./identity";

interface By {
  /** True where the form has to ask. */
  asks: boolean;
  /** The name to keep: the one that was typed, where it was asked for. */
  name: (typed: string | undefined) => string;
}

/** `always`: somebody has to be named even where the office has people, but nobody is signed in. */
export function useBy(always = false): By {
  const { people, who } = useIdentity();
  const asks = who === null && (always || people.length === 0);
  return {
    asks,
    name: (typed) => {
      if (!asks) return who?.name ?? "";
      rememberPerson(typed ?? "");
      return typed ?? "";
    },
  };
}

export function ByField({ by, label }: { by: By; label: string }) {
  if (!by.asks) return null;
  return (
    <Form.Item
      name="by"
      label={label}
      initialValue={person()}
      rules={[{ required: true, whitespace: true, message: "这一项要填写" }]}
    >
      <Input placeholder="姓名或者职务" />
    </Form.Item>
  );
}
