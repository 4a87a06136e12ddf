// A new passphrase, twice, with the one rule there is.

import { Form } from "antd";
import { PassphraseInput } from "../../components/people/PassphraseInput";

const SHORTEST = 8;

export interface NewPassphrase {
  passphrase: string;
  again: string;
}

export function PassphraseFields({ label }: { label: string }) {
  return (
    <>
      <Form.Item
        name="passphrase"
        label={label}
        extra={`至少 ${SHORTEST} 个字符，可以用一句话。口令忘了无法找回，也没有人能重置：以前的签名仍然有效，但要另外添加人员才能再签。`}
        rules={[
          {
            validator: (_, value: string | undefined) =>
              Array.from(value ?? "").length >= SHORTEST
                ? Promise.resolve()
                : Promise.reject(new Error(`口令至少要有 ${SHORTEST} 个字符`)),
          },
        ]}
      >
        <PassphraseInput />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次"
        dependencies={["passphrase"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              (value ?? "") === getFieldValue("passphrase")
                ? Promise.resolve()
                : Promise.reject(new Error("两次输入的口令不一样")),
          }),
        ]}
      >
        <PassphraseInput />
      </Form.Item>
    </>
  );
}
