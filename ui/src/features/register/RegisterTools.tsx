// Corrects what was picked; writes the register as a workbook and takes it back in.

import { App, Button } from "antd";
import { useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { RegisterMerge } from "../../api/types";
import { MergeDialog } from "./MergeDialog";

interface Props {
  day: string | null;
  /** How many rows are picked. */
  chosen: number;
  onCorrect: () => void;
  onChanged: () => void;
}

export function RegisterTools({ day, chosen, onCorrect, onChanged }: Props) {
  const host = useHost();
  const { message } = App.useApp();
  const [path, setPath] = useState<string | null>(null);

  const write = async () => {
    const to = await host.pickSave("有效期登记.xlsx", ["xlsx"]);
    if (to === null) return;
    try {
      const lines = await host.writeRegister(to, day ?? undefined);
      void message.success(`已导出 ${lines} 份文件的登记：${to}`);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  const merged = ({ merged: kept }: RegisterMerge) => {
    if (kept > 0) onChanged();
  };

  return (
    <div className="register-buttons">
      <Button type={chosen > 0 ? "primary" : "default"} disabled={chosen === 0} onClick={onCorrect} title="快捷键 E">
        {chosen === 0 ? "更正所选" : `更正所选 ${chosen} 份`}
      </Button>
      <Button onClick={() => void write()}>导出 Excel</Button>
      <Button onClick={async () => setPath(await host.pickWorkbook("选择改过的有效期登记"))}>导入 Excel</Button>
      {path !== null && <MergeDialog path={path} onMerged={merged} onClose={() => setPath(null)} />}
    </div>
  );
}
