// A passphrase, hidden until one asks to see it; the switch has a name that can be read out.

import { EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import { Input } from "antd";
import type { PasswordProps } from "antd/es/input";

export function PassphraseInput(props: PasswordProps) {
  return <Input.Password autoComplete="off" iconRender={eye} {...props} />;
}

function eye(shown: boolean) {
  return shown ? <EyeOutlined aria-label="隐藏口令" /> : <EyeInvisibleOutlined aria-label="显示口令" />;
}
