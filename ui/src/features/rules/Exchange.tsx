// Packs go to other offices and come from them: as .xlsx, or as a folder of rule files.

import { DownOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";
import type { RulePackView } from "../../api/types";
import { useWork } from "../../components/work";
import { ImportDialog } from "./ImportDialog";
import "./exchange.css";

interface Props {
  packs: RulePackView[];
  onImported: () => void;
}

const SOURCES = [
  { key: "book", label: <Choice name="Excel 表格" words="从“导出”得到的 .xlsx，可以在 Excel 里改过" /> },
  { key: "folder", label: <Choice name="规则包文件夹" words="里面有 pack.yaml 和规则文件" /> },
];

export function Exchange({ packs, onImported }: Props) {
  const host = useHost();
  const { message } = App.useApp();
  const { track } = useWork();
  const [path, setPath] = useState<string | null>(null);

  const pick = async (source: string) => {
    if (source === "book") setPath(await host.pickWorkbook("选择规则包表格"));
    else setPath((await host.pickFolder("选择规则包文件夹"))[0] ?? null);
  };
  const write = async (id: string) => {
    const title = packs.find((pack) => pack.id === id)?.title ?? id;
    const to = await host.pickSave(`${title}.xlsx`, ["xlsx"]);
    if (to === null) return;
    try {
      const rules = await track(`导出规则包：${title}`, () => host.writePack(id, to), () => to);
      void message.success(`已导出 ${rules} 条规则：${to}`);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };

  return (
    <>
      <Dropdown autoFocus trigger={["click"]} menu={{ items: SOURCES, onClick: ({ key }) => void pick(key) }}>
        <Button icon={<DownOutlined aria-hidden="true" />} iconPlacement="end">
          导入
        </Button>
      </Dropdown>
      <Dropdown
        autoFocus
        trigger={["click"]}
        menu={{
          items: packs.map(({ id, title, rules }) => ({ key: id, label: <Choice name={title} words={`${rules} 条规则，写成 .xlsx`} /> })),
          onClick: ({ key }) => void write(key),
        }}
      >
        <Button icon={<DownOutlined aria-hidden="true" />} iconPlacement="end">
          导出
        </Button>
      </Dropdown>
      {path !== null && <ImportDialog path={path} onImported={onImported} onClose={() => setPath(null)} />}
    </>
  );
}

function Choice({ name, words }: { name: string; words: string }) {
  return (
    <span className="exchange-choice">
      {name}
      <small>{words}</small>
    </span>
  );
}
