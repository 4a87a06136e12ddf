// 导入历史文件: the button that opens the dialog, in the head of the archive.

import { ImportOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { IntakeDialog } from "./IntakeDialog";

export function IntakeButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="intake-button" size="small" icon={<ImportOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        导入历史文件…
      </Button>
      {open && <IntakeDialog onClose={() => setOpen(false)} />}
    </>
  );
}
